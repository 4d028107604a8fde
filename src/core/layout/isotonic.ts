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

/**
 * Least distance: minimises Σ weight · |x − at| over several wishes each (at least one), weights above 0.
 *
 * By slope: the least cost of everything up to an item, as a function of how far up that item may stand, falls in
 * straight pieces and then stays level. A heap holds where it bends; a wish bends it by twice its weight, and what
 * then rises again is cut off. Where it becomes level is the best place of the item if nothing came after it.
 */
export function isotonicMedians(wishes: readonly (readonly Wish[])[]): number[] {
  const bends = new BendHeap();
  const best = wishes.map((own) => {
    let rising = 0;
    for (const { at, weight } of own) {
      bends.add(at, 2 * weight);
      rising += weight;
    }
    bends.take(rising);
    return bends.highest();
  });
  for (let i = best.length - 2; i >= 0; i--) best[i] = Math.min(best[i]!, best[i + 1]!);
  return best;
}

/** Sums of weights that differ by less than this are equal: they are made of tenths. */
const ROUNDING = 1e-6;

/** A binary heap of places with weights, the highest place first. */
class BendHeap {
  readonly #at: number[] = [];
  readonly #weight: number[] = [];

  highest(): number {
    return this.#at[0] ?? 0;
  }

  add(at: number, weight: number): void {
    let i = this.#at.push(at) - 1;
    this.#weight.push(weight);
    for (let above = (i - 1) >> 1; i > 0 && this.#at[above]! < at; above = (i - 1) >> 1) {
      this.#swap(i, above);
      i = above;
    }
  }

  /** Takes this much weight off, from the highest place down. */
  take(weight: number): void {
    let rest = weight;
    while (this.#at.length > 0 && this.#weight[0]! <= rest + ROUNDING) {
      rest -= this.#weight[0]!;
      this.#removeHighest();
    }
    if (rest > ROUNDING && this.#at.length > 0) this.#weight[0]! -= rest;
  }

  #removeHighest(): void {
    const last = this.#at.length - 1;
    this.#swap(0, last);
    this.#at.pop();
    this.#weight.pop();
    for (let i = 0, next = 1; next < last; next = 2 * i + 1) {
      if (next + 1 < last && this.#at[next + 1]! > this.#at[next]!) next += 1;
      if (this.#at[next]! <= this.#at[i]!) break;
      this.#swap(i, next);
      i = next;
    }
  }

  #swap(i: number, j: number): void {
    [this.#at[i], this.#at[j]] = [this.#at[j]!, this.#at[i]!];
    [this.#weight[i], this.#weight[j]] = [this.#weight[j]!, this.#weight[i]!];
  }
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
