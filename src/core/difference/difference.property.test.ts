import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { openFile } from '#core/stages/open.ts';
import { alignment } from '#core/text/alignment.ts';
import { anyDraft, anyText, write, type DraftStage } from '#testing/anyDockerfile.ts';
import { compareFiles } from './compareFiles.ts';
import { contentsOf } from './content.ts';
import { matchStages } from './matchStages.ts';
import type { Difference, EdgeChange, InstructionChange, StageChange } from './types.ts';

const anyFile = fc.oneof(
  anyDraft().map((stages) => write(stages)),
  anyText,
);

/** A file and an edit of it: stages go, come and are renamed. */
const anyEdit = fc
  .tuple(anyDraft(), anyDraft(3), fc.nat(8), fc.nat(8))
  .map(([stages, more, gone, renamed]): readonly [string, string] => {
    const kept: readonly DraftStage[] = [...stages.slice(0, stages.length - (gone % stages.length)), ...more];
    return [write(stages), write(kept, (index) => (index === renamed ? 'renamed' : `s${index}`))];
  });
const anyTwo = fc.oneof(fc.tuple(anyFile, anyFile), anyEdit);

function compare(before: string, after: string): Difference {
  return compareFiles(openFile(before, defaultOptions), openFile(after, defaultOptions), {
    target: '',
    timing: { maxParallelism: 0, durations: {} },
  }).difference;
}

const kinds = { added: 'removed', removed: 'added' } as const;

function mirrored(kind: string): string {
  return Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kind;
}

const line = (values: readonly unknown[]): string => JSON.stringify(values);

function linesOf(
  changes: readonly (InstructionChange | EdgeChange)[],
  isMirrored: boolean,
): readonly string[] {
  const told = (value: InstructionChange['before'] | EdgeChange['before']): unknown =>
    typeof value === 'object' ? value.id : value;
  return changes
    .map(({ kind, before, after }) =>
      isMirrored
        ? line([mirrored(kind), told(after), told(before)])
        : line([kind, told(before), told(after)]),
    )
    .toSorted();
}

/** A stage in words, seen from one side or from the other. */
function stageLine(stage: StageChange, isMirrored: boolean): string {
  const { kind, before, after, by, isRenamed, isRebased, instructions, edges } = stage;
  const [one, other] = isMirrored ? [after?.key, before?.key] : [before?.key, after?.key];
  return line([
    isMirrored ? mirrored(kind) : kind,
    one,
    other,
    by,
    isRenamed,
    isRebased,
    linesOf(instructions, isMirrored),
    linesOf(edges, isMirrored),
  ]);
}

test('a file compared with itself has no difference', () => {
  fc.assert(
    fc.property(anyFile, (text) => {
      const { isSame, stages, preamble, targets, findings, figures, target } = compare(text, text);
      expect(isSame).toBe(true);
      expect([...stages, ...preamble, ...targets].filter(({ kind }) => kind !== 'same')).toEqual([]);
      expect(stages.every(({ before, after }) => before?.index === after?.index)).toBe(true);
      expect([...findings.added, ...findings.gone]).toEqual([]);
      expect(figures.before).toEqual(figures.after);
      expect(target.before).toBe(target.after);
    }),
  );
});

test('compared the other way round everything is mirrored', () => {
  fc.assert(
    fc.property(anyTwo, ([before, after]) => {
      const [there, back] = [compare(before, after), compare(after, before)];
      expect(there.isSame).toBe(back.isSame);
      expect(there.stages.map((stage) => stageLine(stage, false)).toSorted()).toEqual(
        back.stages.map((stage) => stageLine(stage, true)).toSorted(),
      );
      expect(there.figures.before).toEqual(back.figures.after);
      expect(there.figures.after).toEqual(back.figures.before);
      expect(there.findings.added).toEqual(back.findings.gone);
      expect(there.findings.staying).toHaveLength(back.findings.staying.length);
      expect(there.targets.map(({ kind }) => kind).toSorted()).toEqual(
        back.targets.map(({ kind }) => mirrored(kind)).toSorted(),
      );
    }),
  );
});

test('every stage, instruction and reference is matched once at most, and none is lost', () => {
  fc.assert(
    fc.property(anyTwo, ([before, after]) => {
      const files = [openFile(before, defaultOptions), openFile(after, defaultOptions)] as const;
      const match = matchStages(contentsOf(files[0]), contentsOf(files[1]));
      expect(match.pairs).toHaveLength(match.ofAfter.filter((stage) => stage >= 0).length);
      for (const pair of match.pairs) {
        expect(match.ofBefore[pair.before]).toBe(pair.after);
        expect(match.ofAfter[pair.after]).toBe(pair.before);
      }
      const { stages } = compare(before, after);
      const indexes = (side: 'before' | 'after'): readonly number[] =>
        stages.flatMap((stage) => stage[side]?.index ?? []).toSorted((a, b) => a - b);
      expect(indexes('before')).toEqual([...files[0].stageStates.keys()]);
      expect(indexes('after')).toEqual([...files[1].stageStates.keys()]);
      for (const { instructions, before: old, after: now } of stages) {
        const rows = (side: 'before' | 'after'): readonly number[] =>
          instructions.flatMap((change) => change[side] ?? []).toSorted((a, b) => a - b);
        expect(rows('before')).toEqual((old?.rows ?? []).map(({ row }) => row));
        expect(rows('after')).toEqual((now?.rows ?? []).map(({ row }) => row));
      }
    }),
  );
});

test('an alignment rises on both sides, pairs equal items, and is as long as it can be', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  const longest = (one: readonly string[], other: readonly string[]): number => {
    const [head, ...rest] = one;
    if (head === undefined) return 0;
    const at = other.indexOf(head);
    return Math.max(longest(rest, other), at < 0 ? 0 : 1 + longest(rest, other.slice(at + 1)));
  };
  fc.assert(
    fc.property(items, items, (one, other) => {
      const pairs = alignment(one, other);
      for (const [at, [a, b]] of pairs.entries()) {
        expect(one[a]).toBe(other[b]);
        expect(a).toBeGreaterThan(pairs[at - 1]?.[0] ?? -1);
        expect(b).toBeGreaterThan(pairs[at - 1]?.[1] ?? -1);
      }
      expect(pairs).toHaveLength(longest(one, other));
      expect(alignment(other, one)).toEqual(pairs.map(([a, b]) => [b, a]));
    }),
  );
});
