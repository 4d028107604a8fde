import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { openFile } from '#core/stages/open.ts';
import { judge } from '#lessons/judge/judge.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { taskKinds, readTask, WrongMember } from './readTask.ts';
import { conditionsBetween, firstTask, flawOf, withText } from './proposals.ts';

const anyFile = anyDraft(5).map((stages) => write(stages));
const nothing = { marked: [], order: [], seconds: undefined };

function situationOf(text: string): Situation {
  return { file: openFile(text, defaultOptions), target: '', timing: undefined };
}

test('what is proposed of a change holds after it, and all but the first does not before', () => {
  fc.assert(
    fc.property(anyFile, anyFile, (one, other) => {
      const [before, after] = [situationOf(one), situationOf(other)];
      const [first, ...made] = conditionsBetween(before, after);
      expect(first).toEqual({ is: 'accepted' });
      for (const condition of made) {
        const task = { kind: 'edit', until: [condition], solution: other } as const;
        expect(judge(task, nothing, after)).toBeUndefined();
        expect(judge(task, nothing, before)).toBeDefined();
        expect(flawOf(task, before)).toBeUndefined();
        expect(flawOf(task, after)).toEqual({ kind: 'solved' });
      }
    }),
  );
});

test('a task that is begun can stand in a file, and is solvable or has a flaw that is told', () => {
  fc.assert(
    fc.property(anyFile, fc.constantFrom(...taskKinds), (text, kind) => {
      const situation = situationOf(text);
      const task = firstTask(kind, situation);
      if (task === undefined || kind === 'edit') return;
      expect(readTask(kind, task as object as Record<string, unknown>)).not.toBeInstanceOf(WrongMember);
      expect(() => flawOf(task, situation)).not.toThrow();
    }),
  );
});

test('another text keeps the build as it is', () => {
  const situation = { ...situationOf('FROM a'), target: 'x' };
  expect(withText(situation, 'FROM b AS x')).toMatchObject({
    target: 'x',
    file: { options: defaultOptions },
  });
});
