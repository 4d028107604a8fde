import type { Overview, StageChangeKind } from '#core/analysis/overview-types.ts';
import { groupByStage } from '#core/analysis/roles.ts';
import type { StageContent } from './content.ts';
import { compareReferences } from './edges.ts';
import { compareInstructions } from './instructions.ts';
import type { StageMatch } from './matchStages.ts';
import type { EdgeChange, InstructionChange, Sided, StageChange, StagePair } from './types.ts';

/** What became of every stage: in the order of the file after; what went stands behind what it stood behind. */
export function compareStages(
  contents: Sided<readonly StageContent[]>,
  match: StageMatch,
  files: Sided<Overview>,
): readonly StageChange[] {
  const byAfter = new Map(match.pairs.map((pair) => [pair.after, pair]));
  const references = {
    before: groupByStage(files.before.references, files.before.stages.length),
    after: groupByStage(files.after.references, files.after.stages.length),
  };
  const compared = (before: number | undefined, after: number | undefined, pair?: StagePair): StageChange => {
    const old = before === undefined ? undefined : contents.before[before];
    const now = after === undefined ? undefined : contents.after[after];
    const instructions = compareInstructions(old?.instructions ?? [], now?.instructions ?? []);
    const edges = compareReferences({
      before: references.before[before ?? -1] ?? [],
      after: references.after[after ?? -1] ?? [],
      instructions,
      successor: (stage) => {
        const found = match.ofBefore[stage] ?? -1;
        return found < 0 ? undefined : found;
      },
    });
    const isRenamed = pair !== undefined && old?.name !== now?.name;
    // FROM of a stage is told by its edge; the stage may only be called something else.
    const isOnStage = edges.some(({ reference, before: was, after: is }) => {
      return reference === 'from' && (isStage(was) || isStage(is));
    });
    const isFromChanged = isOnStage ? old?.platform !== now?.platform : old?.from !== now?.from;
    const isRebased = pair !== undefined && isFromChanged && !isOnStage;
    return {
      kind:
        pair === undefined
          ? after === undefined
            ? 'removed'
            : 'added'
          : kindOf(instructions, edges, isRenamed || isFromChanged),
      before: files.before.stages[before ?? -1],
      after: files.after.stages[after ?? -1],
      by: pair?.by,
      isRenamed,
      isRebased,
      instructions,
      edges,
      roles: {
        before: files.before.roles[before ?? -1]?.role,
        after: files.after.roles[after ?? -1]?.role,
      },
    };
  };
  const behind = new Map<number, number[]>();
  let last = -1;
  for (let at = 0; at < contents.before.length; at++) {
    const found = match.ofBefore[at] ?? -1;
    if (found >= 0) last = found;
    else {
      const gone = behind.get(last) ?? [];
      gone.push(at);
      behind.set(last, gone);
    }
  }
  const goneBehind = (after: number): readonly StageChange[] =>
    (behind.get(after) ?? []).map((before) => compared(before, undefined));
  return [
    ...goneBehind(-1),
    ...contents.after.flatMap((_, after) => {
      const pair = byAfter.get(after);
      return [compared(pair?.before, after, pair), ...goneBehind(after)];
    }),
  ];
}

function isStage(reference: EdgeChange['before']): boolean {
  return reference?.source.kind === 'stage';
}

/** Another version of an image is a change of a stage; another place in the graph is a new wire. */
function kindOf(
  instructions: readonly InstructionChange[],
  edges: readonly EdgeChange[],
  isFromChanged: boolean,
): StageChangeKind {
  const isWired = ({ kind, before, after }: EdgeChange): boolean =>
    kind !== 'same' && (isStage(before) || isStage(after) || kind !== 'rewired');
  if (edges.some(isWired)) return 'rewired';
  const isChanged =
    isFromChanged ||
    instructions.some(({ kind }) => kind !== 'same') ||
    edges.some(({ kind }) => kind !== 'same');
  return isChanged ? 'changed' : 'same';
}
