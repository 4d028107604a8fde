import type { Check } from '#core/checks/types.ts';
import type { Stage } from '#core/plan/types.ts';
import type { FindingChanges, Sided, StageChange } from './types.ts';

/** Where a finding stands: a stage, and an instruction of it (-1 is FROM); `stage` -1 is outside all of them. */
interface Place {
  readonly stage: number;
  readonly row: number;
}

/** The findings of both files. */
export interface ComparedFindings {
  readonly findings: Sided<readonly Check[]>;
  readonly stages: Sided<readonly Stage[]>;
  readonly changes: readonly StageChange[];
}

/**
 * Which findings are new and which are gone. Of one rule those at the same instruction are the same, changed or not; of the
 * others in the same stage the first is the first, and so on: where an instruction was replaced by another that has the
 * same fault, the fault is still there.
 */
export function compareFindings({ findings, stages, changes }: ComparedFindings): FindingChanges {
  const names = stageNames(changes);
  const placed = {
    before: placedFindings(findings.before, stages.before),
    after: placedFindings(findings.after, stages.after),
  };
  const partner = new Map<Check, Check>();
  const gone = new Set(findings.before);
  const pair = (
    nameBefore: (place: Place, rule: string) => string,
    nameAfter: (place: Place, rule: string) => string,
  ): void => {
    /** The first last. */
    const places = new Map<string, Check[]>();
    for (const { check, place } of placed.before.toReversed()) {
      if (!gone.has(check)) continue;
      const name = nameBefore(place, check.rule);
      const known = places.get(name);
      if (known) known.push(check);
      else places.set(name, [check]);
    }
    for (const { check, place } of placed.after) {
      const found = partner.has(check) ? undefined : places.get(nameAfter(place, check.rule))?.pop();
      if (found === undefined) continue;
      partner.set(check, found);
      gone.delete(found);
    }
  };
  pair(
    ({ stage, row }, rule) => JSON.stringify([rule, names.before(stage), names.rowBefore(stage, row)]),
    ({ stage, row }, rule) => JSON.stringify([rule, names.after(stage), row]),
  );
  pair(
    ({ stage }, rule) => JSON.stringify([rule, names.before(stage)]),
    ({ stage }, rule) => JSON.stringify([rule, names.after(stage)]),
  );
  return {
    added: findings.after.filter((check) => !partner.has(check)),
    gone: findings.before.filter((check) => gone.has(check)),
    staying: findings.after.flatMap((after) => {
      const before = partner.get(after);
      return before ? [{ before, after }] : [];
    }),
  };
}

/** Names of stages and rows that are the same for both files. */
function stageNames(changes: readonly StageChange[]) {
  const successor = new Map<number, StageChange>();
  for (const change of changes) if (change.before) successor.set(change.before.index, change);
  const rows = new Map<StageChange, ReadonlyMap<number, number>>();
  const rowsOf = (change: StageChange): ReadonlyMap<number, number> => {
    const known =
      rows.get(change) ??
      new Map(
        change.instructions.flatMap(({ before, after }) =>
          before === undefined || after === undefined ? [] : [[before, after] as const],
        ),
      );
    rows.set(change, known);
    return known;
  };
  return {
    before: (stage: number): string => {
      const index = successor.get(stage)?.after?.index;
      return stage < 0 ? 'none' : index === undefined ? `gone ${stage}` : String(index);
    },
    after: (stage: number): string => (stage < 0 ? 'none' : String(stage)),
    rowBefore: (stage: number, row: number): number | string => {
      const change = successor.get(stage);
      if (row < 0 || change === undefined) return row;
      return rowsOf(change).get(row) ?? `gone ${row}`;
    },
  };
}

function placedFindings(
  findings: readonly Check[],
  stages: readonly Stage[],
): readonly { readonly check: Check; readonly place: Place }[] {
  return findings.map((check) => ({ check, place: placeOf(check.line, stages) }));
}

function placeOf(line: number, stages: readonly Stage[]): Place {
  const stage = lastFrom(stages, line);
  if (stage === undefined) return { stage: -1, row: -1 };
  return { stage: stage.index, row: lastFrom(stage.rows, line)?.row ?? -1 };
}

/** The last of things in file order that begins at a line or before it. */
function lastFrom<Thing extends { readonly line: number }>(
  things: readonly Thing[],
  line: number,
): Thing | undefined {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return things[low - 1];
}
