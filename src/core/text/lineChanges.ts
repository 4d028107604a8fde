import { alignment } from './alignment.ts';

/** A line of two texts laid over each other. */
export interface LineChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly line: string;
}

/**
 * What became of the lines of `before`: those that `alignment` keeps stay; of what was exchanged, what went stands before
 * what came. Linear in the texts.
 */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changes: LineChange[] = [];
  let [gone, come] = [0, 0];
  for (const [one, other] of [...alignment(old, now), [old.length, now.length] as const]) {
    for (const line of old.slice(gone, one)) changes.push({ kind: 'removed', line });
    for (const line of now.slice(come, other)) changes.push({ kind: 'added', line });
    const line = old[one];
    if (line !== undefined) changes.push({ kind: 'same', line });
    [gone, come] = [one + 1, other + 1];
  }
  return changes;
}

/** Share of the lines of the later text that stay, from which it counts as an edit of the earlier one. */
const STAYS = 1 / 3;

/** Whether the later of two texts that are laid over each other is an edit of the earlier one, not another file. */
export function isEdit(changes: readonly LineChange[]): boolean {
  const of = (asked: LineChange['kind']): number =>
    changes.filter(({ kind, line }) => kind === asked && line.trim() !== '').length;
  return of('same') > 0 && of('same') >= STAYS * (of('same') + of('added'));
}
