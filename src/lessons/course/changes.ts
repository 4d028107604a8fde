/** A line of two texts laid over each other. */
export interface LineChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly line: string;
}

/** Pairs of lines up to which the fewest changes are looked for; beyond that the whole middle is exchanged. */
const MOST_PAIRS = 250_000;

/**
 * What became of the lines of `before`: the longest common subsequence of lines stays. Lines at both ends that are
 * equal are set apart first. Linear in the texts, and in `MOST_PAIRS`.
 */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const same = (lines: readonly string[]): readonly LineChange[] =>
    lines.map((line) => ({ kind: 'same', line }));
  return [
    ...same(now.slice(0, head)),
    ...middleChanges(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...same(now.slice(now.length - tail)),
  ];
}

/** Share of the lines of the later text that stay, from which it counts as an edit of the earlier one. */
const STAYS = 1 / 3;

/** Whether the later of two texts that are laid over each other is an edit of the earlier one, not another file. */
export function isEdit(changes: readonly LineChange[]): boolean {
  const of = (asked: LineChange['kind']): number =>
    changes.filter(({ kind, line }) => kind === asked && line.trim() !== '').length;
  return of('same') > 0 && of('same') >= STAYS * (of('same') + of('added'));
}

function middleChanges(old: readonly string[], now: readonly string[]): readonly LineChange[] {
  const removed = (line: string): LineChange => ({ kind: 'removed', line });
  const added = (line: string): LineChange => ({ kind: 'added', line });
  if (old.length * now.length > MOST_PAIRS) return [...old.map(removed), ...now.map(added)];
  const width = now.length + 1;
  // Length of the longest common subsequence of what follows each pair of lines.
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      changes.push({ kind: 'same', line: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(removed(gone));
      i += 1;
    } else if (come !== undefined) {
      changes.push(added(come));
      j += 1;
    }
  }
  return changes;
}
