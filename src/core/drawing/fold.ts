import type { RowView } from '#core/analysis/overview-types.ts';
import type { CardItem } from './cardTypes.ts';
import { LONG_RUN, MAX_ROWS } from './metrics.ts';

/** How much a row matters to the picture: rows with an edge or an error never fold. */
export type Weight = 'kept' | 'notable' | 'plain';

type Entry = { readonly row: RowView } | { readonly omitted: number };

/**
 * Lines of a card for its rows.
 *
 *     RUN a                 RUN a
 *     RUN b                 … 3 more
 *     RUN c        ->       RUN e
 *     RUN d                 COPY --from=x   <- an edge ends here
 *     RUN e
 *     COPY --from=x
 *
 * First the inner rows of long plain runs fold; if the card is still too high, whole plain runs,
 * then rows that only read the build context. `omitted` rows are missing from `rows` for good:
 * they are counted where the row numbers leave a gap.
 */
export function foldRows(
  rows: readonly RowView[],
  omitted: number,
  weigh: (row: RowView) => Weight,
  unfolded: boolean,
): readonly CardItem[] {
  const entries = withGaps(rows, omitted);
  const plain = (row: RowView): boolean => weigh(row) === 'plain';
  const folded = foldRuns(entries, plain, LONG_RUN, 1);
  if (unfolded) {
    const all = entries.map(itemOf);
    return folded.length === all.length ? all : [...all, { kind: 'less' }];
  }
  if (folded.length <= MAX_ROWS) return folded;
  const tighter = foldRuns(entries, plain, 2, 0);
  if (tighter.length <= MAX_ROWS) return tighter;
  return foldRuns(entries, (row) => weigh(row) !== 'kept', 2, 0);
}

/** Rows that are kept, and one line that counts all others; a row alone takes no more room than the line would. */
export function keepRows(
  rows: readonly RowView[],
  omitted: number,
  isKept: (row: RowView) => boolean,
): readonly CardItem[] {
  const others = rows.filter((row) => !isKept(row));
  if (others.length + omitted < 2) return foldRows(rows, omitted, () => 'kept', false);
  return [
    ...rows.filter(isKept).map((row): CardItem => ({ kind: 'row', row })),
    { kind: 'fold', rows: others, count: others.length + omitted },
  ];
}

function withGaps(rows: readonly RowView[], omitted: number): readonly Entry[] {
  const entries: Entry[] = [];
  let left = omitted;
  let next = 0;
  for (const row of rows) {
    const gap = Math.min(row.row - next, left);
    if (gap > 0) {
      entries.push({ omitted: gap });
      left -= gap;
    }
    entries.push({ row });
    next = row.row + 1;
  }
  if (left > 0) entries.push({ omitted: left });
  return entries;
}

/** Folds runs of at least `from` rows that may fold, but for `ends` rows at either end of the run. */
function foldRuns(
  entries: readonly Entry[],
  mayFold: (row: RowView) => boolean,
  from: number,
  ends: number,
): readonly CardItem[] {
  const items: (readonly CardItem[])[] = [];
  for (let start = 0; start < entries.length;) {
    let end = start;
    while (end < entries.length && folds(entries[end], mayFold)) end += 1;
    if (end === start) {
      items.push(entries.slice(start, start + 1).map(itemOf));
      start += 1;
      continue;
    }
    const run = entries.slice(start, end);
    items.push(countOf(run) < from ? run.map(itemOf) : foldRun(run, ends));
    start = end;
  }
  return items.flat();
}

function foldRun(run: readonly Entry[], ends: number): readonly CardItem[] {
  const first = run.slice(0, ends).filter(isRow);
  const last = run.slice(Math.max(run.length - ends, first.length)).filter(isRow);
  const inner = run.slice(first.length, run.length - last.length);
  if (inner.length === 1) return run.map(itemOf);
  const fold: CardItem = {
    kind: 'fold',
    rows: inner.filter(isRow).map(({ row }) => row),
    count: countOf(inner),
  };
  return [...first.map(itemOf), fold, ...last.map(itemOf)];
}

function isRow(entry: Entry): entry is { readonly row: RowView } {
  return 'row' in entry;
}

function folds(entry: Entry | undefined, mayFold: (row: RowView) => boolean): boolean {
  return entry !== undefined && (!isRow(entry) || mayFold(entry.row));
}

function countOf(run: readonly Entry[]): number {
  return run.reduce((sum, entry) => sum + (isRow(entry) ? 1 : entry.omitted), 0);
}

function itemOf(entry: Entry): CardItem {
  return isRow(entry) ? { kind: 'row', row: entry.row } : { kind: 'fold', rows: [], count: entry.omitted };
}
