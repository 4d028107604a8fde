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

/** Least squares: minimises Σ weight · (x − at)². One wish each; weights above 0. */
export function isotonicMeans(wishes: readonly Wish[]): number[] {
  const blocks: { sum: number; weight: number; count: number }[] = [];
  for (const wish of wishes) {
    let block = { sum: wish.at * wish.weight, weight: wish.weight, count: 1 };
    for (let above = blocks.at(-1); above; above = blocks.at(-1)) {
      if (above.sum / above.weight <= block.sum / block.weight) break;
      block = {
        sum: above.sum + block.sum,
        weight: above.weight + block.weight,
        count: above.count + block.count,
      };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, weight, count }) => Array<number>(count).fill(sum / weight));
}

/** Least distance: minimises Σ weight · |x − at| over several wishes each (at least one). */
export function isotonicMedians(wishes: readonly (readonly Wish[])[]): number[] {
  const blocks: { all: Wish[]; median: number; count: number }[] = [];
  for (const own of wishes) {
    let block = { all: [...own], median: weightedMedian(own), count: 1 };
    for (let above = blocks.at(-1); above; above = blocks.at(-1)) {
      if (above.median <= block.median) break;
      const all = above.all.concat(block.all);
      block = { all, median: weightedMedian(all), count: above.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ median, count }) => Array<number>(count).fill(median));
}

/** The lower weighted median: half of the weight lies at or before it. */
export function weightedMedian(wishes: readonly Wish[]): number {
  const sorted = wishes.toSorted((a, b) => a.at - b.at);
  const half = sorted.reduce((sum, wish) => sum + wish.weight, 0) / 2;
  let sum = 0;
  for (const wish of sorted) {
    sum += wish.weight;
    if (sum >= half) return wish.at;
  }
  return 0;
}
