import type { Overview, TargetView } from '#core/analysis/overview-types.ts';
import { groupByStage, reachedFrom } from '#core/analysis/roles.ts';
import type { StageMatch } from './matchStages.ts';
import type { Sided, StageChange, TargetChange } from './types.ts';

/** Work up to which it is told what each target builds: references of all targets together. */
const COST_LIMIT = 3_000_000;

/** The files, and what became of their stages. */
export interface ComparedStages {
  readonly files: Sided<Overview>;
  readonly match: StageMatch;
  readonly stages: readonly StageChange[];
}

/** What became of the targets: the default one, those of the file after, then those that went. A renamed stage is a renamed target. */
export function compareTargetLists({ files, match, stages }: ComparedStages): readonly TargetChange[] {
  const reach = { before: reachOf(files.before), after: reachOf(files.after) };
  const touched = new Set(stages.flatMap(({ kind, after }) => (kind !== 'same' && after ? after.index : [])));
  const old = new Map(files.before.targets.map((target) => [target.name, target]));
  const newNames = new Set(files.after.targets.map(({ name }) => name));
  const predecessor = ({ name, stage }: TargetView): TargetView | undefined => {
    const same = old.get(name);
    if (same) return same;
    const renamed = files.before.stages[match.ofAfter[stage] ?? -1]?.name;
    return renamed === undefined || newNames.has(renamed) ? undefined : old.get(renamed);
  };
  const kept = new Set<TargetView>();
  const changes = files.after.targets.map((after): TargetChange => {
    const found = predecessor(after);
    const before = found === undefined || kept.has(found) ? undefined : found;
    if (before) kept.add(before);
    return changeOf(before, after);
  });
  const gone = files.before.targets.filter((target) => !kept.has(target));
  return [...changes, ...gone.map((before) => changeOf(before, undefined))];

  function changeOf(before: TargetView | undefined, after: TargetView | undefined): TargetChange {
    const was = before && reach.before?.(before.stage);
    const now = after && reach.after?.(after.stage);
    const both = was !== undefined && now !== undefined;
    const gained = both ? [...now].filter((stage) => !was.has(match.ofAfter[stage] ?? -1)) : [];
    const lost = both ? [...was].filter((stage) => !now.has(match.ofBefore[stage] ?? -1)) : [];
    const builds = { before: was?.size, after: now?.size };
    const sorted = { gained: gained.toSorted(ascending), lost: lost.toSorted(ascending) };
    if (before === undefined || after === undefined) {
      return { kind: before === undefined ? 'added' : 'removed', before, after, builds, ...sorted };
    }
    const isTouched = both
      ? [...now].some((stage) => touched.has(stage)) || lost.length > 0
      : touched.has(after.stage);
    return { kind: isTouched ? 'changed' : 'same', before, after, builds, ...sorted };
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** The stages a target builds, from references alone; undefined where the file has too many. */
function reachOf({
  references,
  stages,
  targets,
}: Overview): ((stage: number) => ReadonlySet<number>) | undefined {
  if (references.length * targets.length > COST_LIMIT) return undefined;
  const outgoing = groupByStage(references, stages.length);
  return (stage) => reachedFrom(stage, outgoing);
}
