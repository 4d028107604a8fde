/**
 * What a `*.bench.ts` file exports, under any name: `npm run bench` calls each and prints its table.
 *
 * @example
 * export const lines: Bench = () => ({
 *   title: 'lines of a file',
 *   columns: ['lines', 'time', 'per line'],
 *   rows: [100, 1000].map((n) => [n, ms(medianTime(() => lineMap(text(n)))), …]),
 * });
 */
export type Bench = () => BenchTable | Promise<BenchTable>;

export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Milliseconds `work` takes: the median of `runs` calls, after one that warms up. */
export function medianTime(work: () => unknown, runs = 9): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).toSorted((a, b) => a - b);
  return times[runs >> 1] ?? 0;
}

/** A time for a table: three digits and the unit. */
export function ms(time: number): string {
  return `${Number(time.toPrecision(3))} ms`;
}

/** A ratio for a table: `2.0×`. Ratios carry from one machine to another, times do not. */
export function ratio(value: number): string {
  return `${value.toFixed(1)}×`;
}
