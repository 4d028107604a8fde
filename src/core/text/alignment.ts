/** Two items of two lists that are the same; their places. */
export type AlignedPair = readonly [before: number, after: number];

/** Pairs of items up to which the longest common subsequence is looked for. */
const MOST_PAIRS = 250_000;
/** How often what lies between two anchors is looked through for anchors of its own. */
const DEEPEST = 24;

/** A part of both lists: from (inclusive) and to (exclusive). */
interface Part {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  readonly depth: number;
}

/**
 * Which items of two lists stay: pairs of equal items that rise on both sides. Equal ends are set apart, then what stands
 * once on either side anchors what lies between (Bram Cohen, "patience diff"), and small parts are aligned by their
 * longest common subsequence. A part without anchors that is too large for that has none in common.
 *
 * In proportion to the lists, and the mirror of what the lists give the other way round.
 */
export function alignment(before: readonly string[], after: readonly string[]): readonly AlignedPair[] {
  // Of several equally long alignments one is chosen, the same from either side.
  if (isLater(before, after)) return aligned(after, before).map(([one, other]) => [other, one]);
  return aligned(before, after);
}

/** Whether a list comes after another in the order of their first items that differ. */
export function isLater(one: readonly string[], other: readonly string[]): boolean {
  const at = one.findIndex((item, index) => item !== other[index]);
  if (at < 0) return false;
  return at >= other.length || (one[at] ?? '') > (other[at] ?? '');
}

function aligned(before: readonly string[], after: readonly string[]): readonly AlignedPair[] {
  const pairs: AlignedPair[] = [];
  const waiting: Part[] = [{ before: [0, before.length], after: [0, after.length], depth: 0 }];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    let [[start, end], [first, last]] = [part.before, part.after];
    while (start < end && first < last && before[start] === after[first]) pairs.push([start++, first++]);
    while (start < end && first < last && before[end - 1] === after[last - 1]) pairs.push([--end, --last]);
    if (start === end || first === last) continue;
    if ((end - start) * (last - first) <= MOST_PAIRS) {
      for (const pair of commonSubsequence(before, after, [start, end], [first, last])) pairs.push(pair);
      continue;
    }
    if (part.depth === DEEPEST) continue;
    const anchors = anchorsIn(before, after, [start, end], [first, last]);
    if (anchors.length === 0) continue;
    let [from, to] = [start, first];
    for (const [one, other] of [...anchors, [end, last] as const]) {
      waiting.push({ before: [from, one], after: [to, other], depth: part.depth + 1 });
      if (one < end) pairs.push([one, other]);
      [from, to] = [one + 1, other + 1];
    }
  }
  return pairs.toSorted(([a], [b]) => a - b);
}

type Span = readonly [number, number];

/** Items that stand once in either part, as many as rise on both sides. */
function anchorsIn(
  before: readonly string[],
  after: readonly string[],
  [start, end]: Span,
  [first, last]: Span,
): readonly AlignedPair[] {
  const placesAfter = uniquePlaces(after, first, last);
  const candidates: AlignedPair[] = [];
  for (const [item, place] of uniquePlaces(before, start, end)) {
    const other = placesAfter.get(item) ?? -1;
    if (place >= 0 && other >= 0) candidates.push([place, other]);
  }
  return longestRising(candidates);
}

/** Place of each item of a part; -1 of one that stands there more than once. In file order. */
function uniquePlaces(items: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at++) places.set(items[at] ?? '', places.has(items[at] ?? '') ? -1 : at);
  return places;
}

/** The longest run of pairs, given in the order of their first places, whose second places rise, too. */
function longestRising(pairs: readonly AlignedPair[]): readonly AlignedPair[] {
  /** Pair at which the best run of each length ends. */
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const run: AlignedPair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.toReversed();
}

function commonSubsequence(
  before: readonly string[],
  after: readonly string[],
  [start, end]: Span,
  [first, last]: Span,
): readonly AlignedPair[] {
  const width = last - first + 1;
  // Length of the longest common subsequence of what follows each pair of items.
  const longest = new Uint32Array((end - start + 1) * width);
  const at = (i: number, j: number): number => longest[(i - start) * width + j - first] ?? 0;
  for (let i = end - 1; i >= start; i--) {
    for (let j = last - 1; j >= first; j--) {
      longest[(i - start) * width + j - first] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: AlignedPair[] = [];
  let [i, j] = [start, first];
  while (i < end && j < last) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
