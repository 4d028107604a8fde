import { assignLanes } from '#core/timing/lanes.ts';
import type { BasisStage } from '#core/timing/basis.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { BuildTimes, StepTime } from '#core/timing/buildTimesTypes.ts';

/** A bar of the drawing. A step that several stages share has one bar, and a shadow in each other stage. */
export interface Bar {
  readonly time: StepTime;
  /** Row within its lane, from 0. */
  readonly row: number;
  /** Runs in another lane; here only so that the stage is seen whole. */
  readonly shadow: boolean;
}

/** The steps of one stage; those of no stage (build context) stand in a lane of their own, first. */
export interface Lane {
  readonly stage: BasisStage | undefined;
  readonly rows: number;
  readonly bars: readonly Bar[];
}

/**
 * One lane a stage in file order, as many rows in it as steps of it overlap.
 *
 *     sources  ██
 *     base     ████ ██
 *     deps          ▒▒ ████     ▒▒ shared: runs in base
 */
export function lanesOf({ basis, steps }: Pick<BuildTimes, 'basis' | 'steps'>): readonly Lane[] {
  const members = new Map<number, { time: StepTime; shadow: boolean }[]>();
  const add = (stage: number, time: StepTime, shadow: boolean): void => {
    const known = members.get(stage);
    if (known) known.push({ time, shadow });
    else members.set(stage, [{ time, shadow }]);
  };
  for (const time of steps) {
    const own = firstOrigin(time.step)?.stage ?? -1;
    add(own, time, false);
    for (const stage of new Set(time.step.origins.map((origin) => origin.stage)))
      if (stage !== own) add(stage, time, true);
  }
  return [...members.keys()]
    .toSorted((a, b) => a - b)
    .map((stage): Lane => {
      const own = members.get(stage) ?? [];
      const rows = assignLanes(own.map(({ time }) => spanOf(time)));
      const bars = own.map(({ time, shadow }, index) => ({ time, shadow, row: rows[index] ?? 0 }));
      return {
        stage: basis.stages[stage],
        rows: rows.reduce((most, row) => Math.max(most, row + 1), 1),
        bars: bars.toSorted((a, b) => a.time.startMs - b.time.startMs || a.time.step.id - b.time.step.id),
      };
    });
}

/** A bar with the gaps before it: they stand in the same row. */
function spanOf({ startMs, endMs, gaps }: StepTime): { readonly startMs: number; readonly endMs: number } {
  return { startMs: gaps.reduce((first, { fromMs }) => Math.min(first, fromMs), startMs), endMs };
}
