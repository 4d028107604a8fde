import { describe, expect, test } from 'vitest';
import type { RowView } from '#core/analysis/overview-types.ts';
import { foldRows, type Weight } from './fold.ts';

/** Rows from a drawing, one letter each: `e` has an edge, `c` reads the context, `p` is plain. */
function rows(letters: string): readonly RowView[] {
  return [...letters].map((letter, row) => ({
    row,
    line: row + 1,
    endLine: row + 1,
    range: { start: 0, end: 0 },
    keyword: 'RUN',
    text: letter,
    readsContext: letter === 'c',
    problem: undefined,
  }));
}

const weights: Readonly<Record<string, Weight>> = { e: 'kept', c: 'notable', p: 'plain' };

function folded(letters: string, { omitted = 0, unfolded = false } = {}, given = rows(letters)): string {
  const items = foldRows(given, omitted, (row) => weights[row.text] ?? 'plain', unfolded);
  return items
    .map((item) => {
      if (item.kind === 'row') return item.row.text;
      return item.kind === 'fold' ? `(${item.count})` : item.kind;
    })
    .join(' ');
}

describe('foldRows', () => {
  test.each([
    ['', ''],
    ['pppp', 'p p p p'],
    ['ppppp', 'p (3) p'],
    ['ppppppe', 'p (4) p e'],
    ['epppppcpp', 'e p (3) p c p p'],
    ['e'.repeat(30), 'e '.repeat(30).trim()],
  ])('%j -> %j', (letters, drawn) => {
    expect(folded(letters)).toBe(drawn);
  });

  test('folds whole plain runs of a card that is still too high', () => {
    expect(folded('eppp'.repeat(8))).toBe('e (3) '.repeat(8).trim());
  });

  test('then folds rows that only read the context', () => {
    expect(folded('ecp'.repeat(9))).toBe('e (2) '.repeat(9).trim());
  });

  test('shows every row of an unfolded card, and how to fold it again', () => {
    expect(folded('pppppp', { unfolded: true })).toBe('p p p p p p less');
    expect(folded('ppp', { unfolded: true })).toBe('p p p');
  });

  test('counts rows that were left out where they are missing', () => {
    const given = rows('epppppppe').filter(({ row }) => row < 2 || row > 6);
    expect(folded('', { omitted: 5 }, given)).toBe('e p (5) p e');
    expect(folded('', { omitted: 7 }, given)).toBe('e p (5) p e (2)');
  });
});
