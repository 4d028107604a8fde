import { alignment, isLater } from '#core/text/alignment.ts';
import { bestPairs, type Candidate } from './bestPairs.ts';
import type { Instruction } from './content.ts';
import type { InstructionChange, Sided } from './types.ts';

/** From this likeness on one instruction is another, changed. */
const ALIKE = 0.4;
/** Pairs of instructions in one place that are compared with each other; of more, those of the same order. */
const MOST_PAIRS = 400;
/** Words of an instruction that are compared. */
const MOST_WORDS = 60;

/** Of these a stage has one that counts: whatever it says, it is the same instruction. */
const ONE_OF_A_KIND: ReadonlySet<string> = new Set([
  'CMD',
  'ENTRYPOINT',
  'HEALTHCHECK',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'WORKDIR',
]);

/**
 * What became of the instructions of a stage: those that keep their order stay, equal ones elsewhere have moved, and of
 * what went and came in one place those that are alike were changed. In the order of the list after; what went stands
 * where it was.
 */
export function compareInstructions(
  before: readonly Instruction[],
  after: readonly Instruction[],
): readonly InstructionChange[] {
  // Where two answers are as good, the same is given from either side.
  const isMirrored = isLater(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const found = isMirrored
    ? pairsOf(after, before).map(({ kind, before: one, after: other }): Pair => {
        return { kind, before: other, after: one };
      })
    : pairsOf(before, after);
  return inOrder(before.length, after.length, found);
}

interface Pair {
  readonly kind: 'same' | 'moved' | 'changed';
  readonly before: number;
  readonly after: number;
}

function pairsOf(before: readonly Instruction[], after: readonly Instruction[]): readonly Pair[] {
  const staying = alignment(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const pairs = staying.map(([one, other]): Pair => ({ kind: 'same', before: one, after: other }));
  const taken = new Set(staying.map(([one]) => one));
  const given = new Set(staying.map(([, other]) => other));
  for (const [one, other] of movedPairs(before, after, taken, given)) {
    pairs.push({ kind: 'moved', before: one, after: other });
    taken.add(one);
    given.add(other);
  }
  const takeChanged = (start: number, end: number, first: number, last: number): void => {
    const gone = indexes(start, end).filter((at) => !taken.has(at));
    const come = indexes(first, last).filter((at) => !given.has(at));
    for (const pair of changedPairs(before, after, gone, come)) {
      pairs.push({ kind: 'changed', ...pair });
      taken.add(pair.before);
      given.add(pair.after);
    }
  };
  let [start, first] = [0, 0];
  for (const [one, other] of staying) {
    takeChanged(start, one, first, other);
    [start, first] = [one + 1, other + 1];
  }
  takeChanged(start, before.length, first, after.length);
  // What is left may have changed and moved at once.
  takeChanged(0, before.length, 0, after.length);
  return pairs;
}

/** Equal instructions that stand elsewhere: the first with the first, and so on. */
function movedPairs(
  before: readonly Instruction[],
  after: readonly Instruction[],
  taken: ReadonlySet<number>,
  given: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  /** The first last. */
  const places = new Map<string, number[]>();
  for (let at = before.length - 1; at >= 0; at--) {
    const key = before[at]?.key ?? '';
    if (taken.has(at)) continue;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return [...after.entries()].flatMap(([at, { key }]) => {
    const found = given.has(at) ? undefined : places.get(key)?.pop();
    return found === undefined ? [] : [[found, at] as const];
  });
}

function changedPairs(
  before: readonly Instruction[],
  after: readonly Instruction[],
  gone: readonly number[],
  come: readonly number[],
): readonly Sided<number>[] {
  if (gone.length === 0 || come.length === 0) return [];
  const compared = (at: number, other: number): Candidate[] => {
    const [old, now] = [before[gone[at] ?? -1], after[come[other] ?? -1]];
    const likeness = old && now ? likenessOf(old, now) : 0;
    return likeness >= ALIKE ? [{ before: at, after: other, likeness }] : [];
  };
  const candidates =
    gone.length * come.length <= MOST_PAIRS
      ? gone.flatMap((_, at) => come.flatMap((__, other) => compared(at, other)))
      : gone.flatMap((_, at) => compared(at, at));
  return bestPairs(candidates).map(({ before: one, after: other }) => ({
    before: gone[one] ?? -1,
    after: come[other] ?? -1,
  }));
}

/** How alike two instructions are: 0 where they are of two kinds, about 1 where nearly all words are the same. */
function likenessOf(one: Instruction, other: Instruction): number {
  if (one.keyword !== other.keyword) return 0;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const common = [...words].filter((word) => others.has(word)).length;
  const size = words.size + others.size;
  const shared = size === 0 ? 1 : (2 * common) / size;
  return shared + (isSameMatter(one, other) ? ALIKE : 0);
}

function wordsOf({ rest }: Instruction): ReadonlySet<string> {
  return new Set(rest.slice(0, MOST_WORDS * 20).split(/\s+/, MOST_WORDS));
}

/** Whether two instructions of one kind are about the same thing, whatever they say of it. */
function isSameMatter(one: Instruction, other: Instruction): boolean {
  const { keyword } = one;
  if (ONE_OF_A_KIND.has(keyword)) return true;
  if (keyword === 'ARG' || keyword === 'ENV' || keyword === 'LABEL') {
    return nameIn(one.rest) === nameIn(other.rest);
  }
  return (keyword === 'COPY' || keyword === 'ADD') && lastWord(one.rest) === lastWord(other.rest);
}

function nameIn(rest: string): string {
  return /^[^\s=]*/.exec(rest)?.[0] ?? '';
}

function lastWord(rest: string): string {
  return rest.slice(Math.max(rest.lastIndexOf(' '), rest.lastIndexOf('\t')) + 1);
}

function inOrder(
  beforeCount: number,
  afterCount: number,
  pairs: readonly Pair[],
): readonly InstructionChange[] {
  const found = new Map(pairs.map((pair) => [pair.after, pair]));
  const kept = new Set(pairs.map(({ before }) => before));
  const changes: InstructionChange[] = [];
  let next = 0;
  const passGone = (end: number): void => {
    for (; next < end; next++) {
      if (!kept.has(next)) changes.push({ kind: 'removed', before: next, after: undefined });
    }
  };
  for (let after = 0; after < afterCount; after++) {
    const pair = found.get(after);
    // What moved says nothing about the place of what went.
    if (pair !== undefined && pair.kind !== 'moved') passGone(pair.before);
    changes.push(pair ?? { kind: 'added', before: undefined, after });
  }
  passGone(beforeCount);
  return changes;
}

function indexes(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
