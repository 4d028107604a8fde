import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loweredStage } from '#core/plan/lowerFile.ts';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Step } from '#core/plan/types.ts';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { conformanceRecords, corpusRecords } from '#testing/records.ts';
import { applyEdits } from '#core/text/edit.ts';
import { keepingEdits } from './keepingEdits.ts';
import { buildkitChecks } from './buildkit.ts';
import type { Check } from './types.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };
const open = (text: string): Resolution => openFile(text, options);

/** What a step does and for whom; not at which lines it stands. */
function shape({ kind, inputs, origins, platform, locks }: Step): unknown {
  // A lock on a cache with a base carries the number of that base, which depends on what was met before.
  const caches = locks.map(({ id, ...lock }) => ({ ...lock, id: id.replace(/:\d+$/, '') }));
  return { kind, inputs, origins: origins.map(({ stage, row }) => [stage, row]), platform, caches };
}

/** Everything built, of every target, with the environment each stage ends with. */
function built(resolution: Resolution): unknown {
  const targets = ['', ...new Set(resolution.byName.keys())];
  return {
    plans: targets.map((target) => {
      const { steps, error, built: stages } = planBuild(resolution, target);
      return { steps: steps.map((step) => shape(step)), error: error?.rule, stages };
    }),
    configs: resolution.stageStates.map((state) => {
      const { env, user, workdir, shell } = loweredStage(resolution, state).config;
      return { env: [...env.names()].map((name) => [name, env.get(name)]), user, workdir, shell };
    }),
  };
}

function count(checks: readonly Check[], rule: string): number {
  return checks.filter((check) => check.rule === rule).length;
}

/** Takes every safe fix of a file, one at a time and then all at once. Counts them by rule in `taken`. */
function takeFixes(text: string, taken: Map<string, number>): void {
  const before = open(text);
  const checks = buildkitChecks(before);
  const builds = JSON.stringify(built(before));
  for (const { rule, fix } of checks) {
    if (!fix || fix.changesBuild) continue;
    const after = open(applyEdits(text, fix.edits));
    expect(count(buildkitChecks(after), rule), `${rule} in ${text}`).toBeLessThan(count(checks, rule));
    expect(JSON.stringify(built(after)) === builds, `${rule} in ${text}`).toBe(true);
    taken.set(rule, (taken.get(rule) ?? 0) + 1);
  }
  const all = applyEdits(text, keepingEdits(checks));
  expect(JSON.stringify(built(open(all))) === builds, `all in ${text}`).toBe(true);
  if (checks.some(({ fix }) => fix && !fix.changesBuild)) expect(all).not.toBe(text);
}

/** The same file, written as carelessly as BuildKit lets it be. */
function careless(text: string): string {
  return text
    .replaceAll(/^COPY/gm, 'copy')
    .replaceAll(/ AS s(\d)/g, ' as S$1')
    .replaceAll(/^ENV A=1/gm, 'ENV A one two')
    .replaceAll(/^EXPOSE 8080/gm, 'EXPOSE 80/TCP 81/udp')
    .replaceAll(/^RUN make$/gm, 'RUN make \\\n\n  all')
    .replaceAll(/--from=s(\d)/g, '--from=S$1');
}

describe('a fix that keeps the build', () => {
  test('removes its finding and nothing else, in any file', () => {
    const taken = new Map<string, number>();
    fc.assert(
      fc.property(anyDraft(5), (draft) => takeFixes(careless(write(draft)), taken)),
      { numRuns: 150 },
    );
    expect([...taken.keys()].toSorted()).toEqual([
      'ConsistentInstructionCasing',
      'ExposeProtoCasing',
      'FromAsCasing',
      'LegacyKeyValueFormat',
      'NoEmptyContinuation',
      'StageNameCasing',
    ]);
  });

  test.each(['generated', 'tricky', 'seeds', 'real-world'] as const)(
    'does so in the %s records',
    { timeout: 120_000 },
    (name) => {
      const records =
        name === 'generated' || name === 'tricky' ? conformanceRecords(name) : corpusRecords(name);
      const taken = new Map<string, number>();
      for (const { text } of records ?? []) takeFixes(text, taken);
      console.info(`${name}: fixes taken ${JSON.stringify(Object.fromEntries(taken))}`);
      expect(records?.length).not.toBe(0);
    },
  );
});
