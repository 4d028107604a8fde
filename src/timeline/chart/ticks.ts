/** Distance (ms) between ticks of an axis so that they stand at least `apart` px from each other. */
export function tickStep(pxPerMs: number, apart: number): number {
  const least = apart / pxPerMs;
  const steps = [
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3,
  ];
  const hours = Math.ceil(least / 3_600_000) * 3_600_000;
  return steps.find((step) => step >= least) ?? (least <= 1_800_000 ? 1_800_000 : hours);
}

/** Ticks from `fromMs` to `untilMs`, on whole steps. */
export function ticksBetween(fromMs: number, untilMs: number, step: number): readonly number[] {
  const first = Math.max(0, Math.floor(fromMs / step));
  const last = Math.ceil(untilMs / step);
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, 500)) }, (_, at) => (first + at) * step);
}
