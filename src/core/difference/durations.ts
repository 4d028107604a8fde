import type { Basis } from '#core/timing/basis.ts';
import type { AssumedTiming } from '#core/timing/buildTimesTypes.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { Step } from '#core/plan/types.ts';
import type { StageMatch } from './matchStages.ts';
import type { InstructionChange, Sided } from './types.ts';

type Durations = AssumedTiming['durations'];

/** Durations of the steps of both files, and how many of them nobody knows. */
export interface SidedDurations {
  readonly durations: Sided<Durations>;
  readonly assumed: Sided<number>;
}

/** What of the files durations are handed on by. */
export interface ComparedSteps {
  readonly bases: Sided<Basis>;
  readonly match: StageMatch;
  /** What became of the instructions of a stage of the file before. */
  readonly instructionsOf: (stage: number) => readonly InstructionChange[];
}

/**
 * The durations of one file for both: a step of the file before is taken to last as long as the step of the file after that
 * its instruction became. Of a changed instruction that is assumed, as it is of one that nothing is known of.
 *
 * @param known ms by the name of the step in the file after (`stepNames`)
 */
export function durationsOfBoth(
  { bases, match, instructionsOf }: ComparedSteps,
  known: Durations,
): SidedDurations {
  const namesAfter = placesOf(bases.after, ({ stage, row }) => `${stage} ${row}`);
  const rows = new Map<number, ReadonlyMap<number, InstructionChange>>();
  const successor = (
    stage: number,
    row: number,
  ): { readonly place: string; readonly isSame: boolean } | undefined => {
    const after = match.ofBefore[stage] ?? -1;
    if (after < 0) return undefined;
    if (row < 0) return { place: `${after} ${row}`, isSame: true };
    const ofStage =
      rows.get(stage) ?? new Map(instructionsOf(stage).map((change) => [change.before ?? -1, change]));
    rows.set(stage, ofStage);
    const change = ofStage.get(row);
    return change?.after === undefined
      ? undefined
      : { place: `${after} ${change.after}`, isSame: change.kind !== 'changed' };
  };
  const before: Record<string, number> = {};
  const seen = new Map<string, number>();
  let assumed = 0;
  for (const [id, step] of bases.before.steps.entries()) {
    const origin = firstOrigin(step);
    const found = origin ? successor(origin.stage, origin.row) : { place: step.key, isSame: true };
    const place = found === undefined ? undefined : `${step.kind} ${found.place}`;
    const number = place === undefined ? 0 : (seen.get(place) ?? 0);
    if (place !== undefined) seen.set(place, number + 1);
    const name = place === undefined ? undefined : namesAfter.get(place)?.[number];
    const ms = name === undefined ? undefined : own(known, name);
    if (ms !== undefined) before[bases.before.names[id] ?? ''] = ms;
    if ((ms === undefined || found?.isSame !== true) && takesTime(step)) assumed += 1;
  }
  const unknown = bases.after.steps.filter(
    (step) => takesTime(step) && own(known, bases.after.names[step.id] ?? '') === undefined,
  );
  return { durations: { before, after: known }, assumed: { before: assumed, after: unknown.length } };
}

/** Own properties only: a step may be called like one every object has. */
function own(durations: Durations, name: string): number | undefined {
  return Object.hasOwn(durations, name) ? durations[name] : undefined;
}

/** What joins layers or writes inline files takes next to nothing, and nobody times it. */
function takesTime({ kind }: Step): boolean {
  return kind !== 'merge' && kind !== 'inline' && kind !== 'cacheperm';
}

/** Names of steps by kind and the place they stand at, in their order. */
function placesOf(
  { steps, names }: Basis,
  placeOf: (origin: Step['origins'][number]) => string,
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const [id, step] of steps.entries()) {
    const origin = firstOrigin(step);
    const place = `${step.kind} ${origin ? placeOf(origin) : step.key}`;
    const known = places.get(place);
    if (known) known.push(names[id] ?? '');
    else places.set(place, [names[id] ?? '']);
  }
  return places;
}
