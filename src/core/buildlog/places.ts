import type { BuildPlan, Step } from '#core/plan/types.ts';

/** Where a log may print a step: the label of a stage and a number. */
export interface Place {
  readonly stage: string;
  readonly number: number;
}

/** One text for a place. */
export function placeKey({ stage, number }: Place): string {
  return `${number} ${stage}`;
}

/**
 * Every place a step may be logged at. A merged step stands in several stages and is logged in one of
 * them, an arbitrary one where there are several platforms or bake targets (R4.4, R7.8).
 */
export function placesOf({ steps }: BuildPlan): ReadonlyMap<number, readonly Place[]> {
  const labels = stageLabels(steps);
  const numbers = numbersByRow(steps);
  return new Map(
    steps.map((step) => {
      const own = ownPlace(step);
      const others = step.origins.flatMap(({ stage, row }) => {
        const label = labels.get(stage);
        const number = numbers.get(stage)?.get(row);
        return label === undefined || number === undefined ? [] : [{ stage: label, number }];
      });
      return [step.id, own ? [own, ...others] : []];
    }),
  );
}

function ownPlace({ logStage, logNumber }: Step): Place | undefined {
  return logStage === undefined || logNumber === undefined
    ? undefined
    : { stage: logStage, number: logNumber };
}

/** The label of each stage, from the steps that are logged under it (their last origin names it). */
function stageLabels(steps: readonly Step[]): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const { origins, logStage } of steps) {
    const origin = origins.at(-1);
    if (origin && logStage !== undefined) labels.set(origin.stage, logStage);
  }
  return labels;
}

/** The numbers of the rows of each stage: FROM counts where it is an image, then every row with a step. */
function numbersByRow(steps: readonly Step[]): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const rows = new Map<number, Set<number>>();
  for (const { origins, logNumber } of steps) {
    if (logNumber === undefined) continue;
    for (const { stage, row } of origins) {
      const known = rows.get(stage);
      if (known) known.add(row);
      else rows.set(stage, new Set([row]));
    }
  }
  return new Map(
    [...rows].map(([stage, set]) => [
      stage,
      new Map([...set].toSorted((a, b) => a - b).map((row, index) => [row, index + 1])),
    ]),
  );
}
