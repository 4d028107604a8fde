import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runChecks } from '#core/checks/run.ts';
import { complete } from '#core/language/completion.ts';
import { explainRow } from '#core/language/explain.ts';
import { hoverAt } from '#core/language/hover.ts';
import { renameStage } from '#core/language/rename.ts';
import { definitionOf, referencesTo, symbolAt } from '#core/language/symbols.ts';
import { planBuild } from '#core/plan/plan.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { anyDraft, anyText, write } from './anyDockerfile.ts';

const options = {
  buildArgs: { W: '$A' },
  platform: 'linux/arm64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};

/** Everything that can be asked of a file; `at` chooses the place, the stage or the target. */
const questions = {
  plan: (file, at) => {
    const targets = ['', 'nobody', ...file.byName.keys()];
    return planBuild(file, targets[at % targets.length] ?? '');
  },
  graph: (file) => buildStageGraph(file),
  checks: (file) => runChecks(file),
  hover: (file, at) => hoverAt(file, at % (file.parsed.text.length + 1)),
  explain: (file, at) => {
    const stage = at % Math.max(file.stageStates.length, 1);
    return explainRow(file, stage, (at % 12) - 1);
  },
  completion: (file, at) => complete(file, at % (file.parsed.text.length + 1), true, []),
  rename: (file, at) => renameStage(file, at % Math.max(file.stageStates.length, 1), 'renamed'),
  symbol: (file, at) => {
    const symbol = symbolAt(file, at % (file.parsed.text.length + 1));
    return symbol && [definitionOf(file, symbol), referencesTo(file, symbol)];
  },
} as const satisfies Readonly<Record<string, (file: Resolution, at: number) => unknown>>;

interface Asked {
  readonly question: keyof typeof questions;
  readonly at: number;
}

const anyQuestion: fc.Arbitrary<Asked> = fc.record({
  question: fc.constantFrom(...(Object.keys(questions) as (keyof typeof questions)[])),
  at: fc.nat(10_000),
});

function answer(file: Resolution, { question, at }: Asked): string {
  const value: unknown = questions[question](file, at);
  return JSON.stringify(value) ?? 'nothing';
}

/** One file asked in a row, and for each question a file of its own. */
function sameAnswers(text: string, asked: readonly Asked[]): void {
  const shared = openFile(text, options);
  for (const one of asked) {
    const fresh = answer(openFile(text, options), one);
    const again = answer(shared, one);
    if (again !== fresh) expect(again.slice(0, 500), JSON.stringify(one)).toBe(fresh.slice(0, 500));
    expect(again === fresh, `${JSON.stringify(one)} of ${text}`).toBe(true);
  }
}

/** Files that make more and more of what they are given, up to and beyond the limit of what a question may make. */
const anyHungryText: fc.Arbitrary<string> = fc
  .record({
    doublings: fc.integer({ min: 12, max: 18 }),
    stages: fc.integer({ min: 1, max: 4 }),
    line: fc.constantFrom('ENV B=$A', 'ARG B=$A', 'RUN echo $A', 'COPY $A /x', 'LABEL a=$A', 'WORKDIR $A'),
    repeated: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ doublings, stages, line, repeated }) =>
    Array.from({ length: stages }, (_, stage) =>
      [
        `FROM ${stage === 0 ? 'alpine' : `s${stage - 1}`} AS s${stage}`,
        'ENV A=xxxxxxxx',
        ...Array.from({ length: doublings }, () => 'ENV A=$A$A'),
        ...Array.from({ length: repeated }, () => line),
      ].join('\n'),
    ).join('\n'),
  );

test('a question has one answer, however often and in whatever order it is asked', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyDraft().map((draft) => write(draft)),
        anyText,
      ),
      fc.array(anyQuestion, { minLength: 2, maxLength: 12 }),
      sameAnswers,
    ),
  );
});

test('also of a file that makes all it may', { timeout: 60_000 }, () => {
  fc.assert(fc.property(anyHungryText, fc.array(anyQuestion, { minLength: 2, maxLength: 6 }), sameAnswers), {
    numRuns: 8,
    endOnFailure: true,
  });
});

test('the thousandth hover is the first, and changes no plan', () => {
  const doubled = Array.from({ length: 11 }, () => 'ENV A=$A$A').join('\n');
  const lines = Array.from({ length: 29 }, (_, index) => `RUN step${index}`).join('\n');
  const text = `FROM alpine AS s\nENV A=12345678\n${doubled}\n${lines}\nLABEL a=$A\n`;
  const file = openFile(text, options);
  const place = text.lastIndexOf('$A') + 1;
  const first = JSON.stringify(hoverAt(file, place));
  expect(first).toContain('12345678');
  for (let asked = 1; asked < 1000; asked++) hoverAt(file, place);
  expect(JSON.stringify(hoverAt(file, place)) === first).toBe(true);
  expect(planBuild(file, '').error).toBeUndefined();
  expect(planBuild(file, '').steps.length).toBeGreaterThan(29);
});
