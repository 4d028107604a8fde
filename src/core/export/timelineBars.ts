import type { StepTime } from '#core/timing/buildTimesTypes.ts';

/** Steps between the numbers on an axis, in ms. */
const ticks: readonly number[] = [1, 60_000, 3_600_000].flatMap((unit) =>
  unit === 1
    ? [1, 10, 100, 1000, 10_000].flatMap((ms) => [ms, 2 * ms, 5 * ms]).filter((ms) => ms < 60_000)
    : [1, 2, 5, 10, 15, 30].map((count) => count * unit),
);
/** Columns a number on the axis needs, with a gap to the next. */
const TICK_COLUMNS = 8;

/** `0 s      5 s      10 s`: as many round numbers as there is room for. */
export function axisOf(spanMs: number, columns: number, time: (ms: number) => string): string {
  const fits = (ms: number): boolean => (spanMs / ms) * TICK_COLUMNS <= columns;
  const every = ticks.find(fits) ?? spanMs;
  if (every <= 0) return '';
  let axis = '';
  for (let tick = 0; tick * every <= spanMs; tick++) {
    const ms = tick * every;
    const label = time(ms);
    const at = Math.floor((ms / spanMs) * columns);
    if (at + label.length > columns) break;
    axis = axis.padEnd(at) + label;
  }
  return axis;
}

/**
 * The bar of a step, as exact as half a column: `█`, with `▐` and `▌` at its ends, at least half a column;
 * `·` where it waits for something that is no step.
 *
 *     ··▐████▌
 */
export function barOf(
  { workMs, endMs, gaps }: Pick<StepTime, 'workMs' | 'endMs' | 'gaps'>,
  spanMs: number,
  columns: number,
): string {
  const halves = 2 * columns;
  const half = (ms: number): number =>
    spanMs > 0 ? Math.min(halves, Math.max(0, Math.round((ms / spanMs) * halves))) : 0;
  const begin = Math.min(half(workMs), halves - 1);
  const end = Math.max(half(endMs), begin + 1);
  const waits = gaps.map(({ fromMs, untilMs }) => [half(fromMs), half(untilMs)] as const);
  const waitsAt = (at: number): boolean => waits.some(([from, until]) => at >= from && at < until);
  const works = (at: number): boolean => at >= begin && at < end;
  let bar = '';
  for (let column = 0; column < columns; column++) {
    const first = 2 * column;
    bar += cell(works(first), works(first + 1), waitsAt(first) || waitsAt(first + 1));
  }
  return bar.trimEnd();
}

function cell(left: boolean, right: boolean, waits: boolean): string {
  if (left) return right ? '█' : '▌';
  if (right) return '▐';
  return waits ? '·' : ' ';
}
