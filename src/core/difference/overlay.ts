import type { Overview, StageChangeKind, StageView } from '#core/analysis/overview-types.ts';
import type { StageRole } from '#core/analysis/types.ts';
import type { Reference } from '#core/plan/types.ts';
import type { Source } from '#core/stages/types.ts';
import type { ComparedFiles } from './compareFiles.ts';
import type { StageChange } from './types.ts';

/** What ids of references begin with that are in one of two overlaid files alone. */
const onlyAfter = 'added:';
const onlyBefore = 'removed:';

/**
 * Both files as one, to be drawn: all there is of the file after, and of the file before what went, behind it. Stages that
 * went have keys of their own, and no finding and no step; references that went or came are told by their ids.
 */
export function overlayOf({ difference, overviews }: ComparedFiles): Overview {
  const { before, after } = overviews;
  const gone = difference.stages.filter((change) => change.after === undefined);
  const places = new Map<number, number>();
  for (const { before: old, after: now } of difference.stages) {
    if (old && now) places.set(old.index, now.index);
  }
  for (const [at, { before: old }] of gone.entries()) {
    if (old) places.set(old.index, after.stages.length + at);
  }
  const cameBy = new Set<Reference>();
  const wentBy: Reference[] = [];
  for (const change of difference.stages) {
    for (const edge of change.edges) {
      if (edge.kind === 'same') continue;
      if (edge.after) cameBy.add(edge.after);
      if (edge.before) wentBy.push(movedReference(edge.before, change, places));
    }
  }
  const references = [
    ...after.references.map((each) => (cameBy.has(each) ? { ...each, id: `${onlyAfter}${each.id}` } : each)),
    ...wentBy,
  ];
  const externals = new Map([...before.externals, ...after.externals].map((each) => [each.id, each]));
  return {
    ...after,
    stages: [...after.stages, ...gone.flatMap((change) => goneStage(change, before.stages, places))],
    references,
    externals: [...externals.values()],
    roles: [
      ...after.roles,
      ...gone.map((_, at): StageRole => {
        return { stage: after.stages.length + at, role: 'not-built', via: undefined, builtBy: [] };
      }),
    ],
    changes: Object.fromEntries(
      difference.stages.map((change): [string, StageChangeKind] => [
        change.after?.key ?? keyOfGone(change.before?.key ?? ''),
        change.kind,
      ]),
    ),
  };
}

/** Key of a stage that is in the file before alone. */
function keyOfGone(key: string): string {
  return `${onlyBefore}${key}`;
}

function goneStage(
  { before }: StageChange,
  stages: readonly StageView[],
  places: ReadonlyMap<number, number>,
): readonly StageView[] {
  const view = before && stages[before.index];
  if (view === undefined) return [];
  const index = places.get(view.index) ?? view.index;
  return [
    {
      ...view,
      index,
      key: keyOfGone(view.key),
      parent: movedSource(view.parent, places),
      line: 0,
      endLine: 0,
    },
  ];
}

/** A reference of the file before, where its stage and what it refers to stand now. */
function movedReference(
  reference: Reference,
  { before, after, instructions }: StageChange,
  places: ReadonlyMap<number, number>,
): Reference {
  const { id, row, source } = reference;
  const now = instructions.find((change) => change.before === row)?.after;
  return {
    ...reference,
    id: `${onlyBefore}${id}`,
    stage: places.get(before?.index ?? -1) ?? 0,
    source: movedSource(source, places),
    // An instruction that went has no line on the card of a stage that stayed.
    row: after === undefined || row < 0 ? row : (now ?? -1),
  };
}

function movedSource(source: Source, places: ReadonlyMap<number, number>): Source {
  return source.kind === 'stage'
    ? { kind: 'stage', stage: places.get(source.stage) ?? source.stage }
    : source;
}
