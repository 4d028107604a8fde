import type { Check, Edit } from './types.ts';

/**
 * The edits of all fixes that keep the build, as one change. Of fixes that would touch the same place one is
 * taken; the others are found again afterwards.
 */
export function keepingEdits(checks: readonly Check[]): readonly Edit[] {
  const edits = checks
    .flatMap(({ fix }, owner) => (fix && !fix.changesBuild ? fix.edits.map((edit) => ({ edit, owner })) : []))
    .toSorted((a, b) => a.edit.range.start - b.edit.range.start || a.owner - b.owner);
  // A fix is taken as a whole or not at all: drop those that begin before the edit in front of them ends.
  const dropped = new Set<number>();
  let before: { readonly owner: number; readonly end: number } = { owner: -1, end: -1 };
  for (const { edit, owner } of edits) {
    if (dropped.has(owner)) continue;
    if (edit.range.start < before.end && owner !== before.owner) dropped.add(owner);
    else before = { owner, end: edit.range.end };
  }
  return edits.flatMap(({ edit, owner }) => (dropped.has(owner) ? [] : [edit]));
}
