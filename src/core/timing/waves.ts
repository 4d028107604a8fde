import type { Schedule } from './scheduleTypes.ts';

/** Steps that start together. */
export interface Wave {
  readonly startMs: number;
  /** Ids, ascending. */
  readonly steps: readonly number[];
}

/**
 * Steps by earliest start: those within `toleranceMs` of the first of a wave belong to it. A wave is no
 * barrier: steps of the next one start before all of this one have ended.
 */
export function wavesOf({ steps }: Schedule, toleranceMs = 0): readonly Wave[] {
  const waves: { startMs: number; steps: number[] }[] = [];
  for (const { step, startMs } of steps.toSorted((a, b) => a.startMs - b.startMs || a.step - b.step)) {
    const last = waves.at(-1);
    if (last && startMs - last.startMs <= toleranceMs) last.steps.push(step);
    else waves.push({ startMs, steps: [step] });
  }
  return waves.map((wave) => ({ ...wave, steps: wave.steps.toSorted((a, b) => a - b) }));
}
