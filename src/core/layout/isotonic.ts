/*
 * Isotonic regression: given wished positions, the closest ones that keep the order.
 *
 * Pool adjacent violators (Ayer, Brunk, Ewing, Reid, Silverman 1955): walk down the list; a wish that
 * lies above the one before it cannot be met, so the two form a block with one compromise, which may
 * run into the block before, and so on. Linear time but for the medians.
 *
 *   wishes   10  40  20  60        result   10  30  30  60   (mean of 40 and 20)
 *
 * Minimum distances between neighbours are taken off the wishes before and added back after, which
 * makes "in order" and "no overlap" the same thing. See `coordinates.ts`.
 */

/** A wish for a position with its weight. */
export interface Wish {
  readonly at: number;
  readonly weight: number;
}

/**
 * Least squares: minimises Σ weight · (x − at)², one wish each, weights above 0. In place: `at` takes
 * the result, `weight` is used up.
 */
export function isotonicMeans(at: Float64Array, weight: Float64Array): void {
  const sizes = new Int32Array(at.length);
  let blocks = 0;
  for (let i = 0; i < at.length; i++) {
    // Blocks are kept at the front: their means in `at`, their weights in `weight`.
    let mean = at[i]!;
    let sum = weight[i]!;
    let size = 1;
    for (; blocks > 0 && at[blocks - 1]! > mean; blocks--) {
      const above = weight[blocks - 1]!;
      mean = (at[blocks - 1]! * above + mean * sum) / (above + sum);
      sum += above;
      size += sizes[blocks - 1]!;
    }
    at[blocks] = mean;
    weight[blocks] = sum;
    sizes[blocks++] = size;
  }
  for (let end = at.length; blocks > 0; blocks--) {
    const start = end - sizes[blocks - 1]!;
    at.fill(at[blocks - 1]!, start, end);
    end = start;
  }
}

/** Least distance: minimises Σ weight · |x − at| over several wishes each (at least one). */
export function isotonicMedians(wishes: readonly (readonly Wish[])[]): number[] {
  const blocks: { all: readonly Wish[]; median: number; count: number }[] = [];
  for (const own of wishes) {
    const sorted = own.toSorted((a, b) => a.at - b.at);
    let block = { all: sorted, median: medianOfSorted(sorted), count: 1 };
    for (let above = blocks.at(-1); above; above = blocks.at(-1)) {
      if (above.median <= block.median) break;
      const all = merged(above.all, block.all);
      block = { all, median: medianOfSorted(all), count: above.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ median, count }) => Array<number>(count).fill(median));
}

/** The lower weighted median: half of the weight lies at or before it. */
export function weightedMedian(wishes: readonly Wish[]): number {
  return medianOfSorted(wishes.toSorted((a, b) => a.at - b.at));
}

function medianOfSorted(sorted: readonly Wish[]): number {
  let rest = 0;
  for (const wish of sorted) rest += wish.weight;
  rest /= 2;
  for (const wish of sorted) {
    rest -= wish.weight;
    if (rest <= 0) return wish.at;
  }
  return 0;
}

/** Two sorted lists as one. */
function merged(a: readonly Wish[], b: readonly Wish[]): Wish[] {
  const all: Wish[] = [];
  let next = 0;
  for (const wish of a) {
    while (next < b.length && b[next]!.at < wish.at) all.push(b[next++]!);
    all.push(wish);
  }
  while (next < b.length) all.push(b[next++]!);
  return all;
}
