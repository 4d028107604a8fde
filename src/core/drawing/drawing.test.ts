import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOptions, overview as overviewOf } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import type { Card, Shown } from './cardTypes.ts';
import { drawingOf, focusOn, layoutInput, shownAt, type Focus } from './drawing.ts';
import { textWidth } from './fontWidths.ts';
import { CARD_FOOT, CARD_PADDING, ICON_ROOM, levelMetrics, levels, MAX_ROWS, ROW_HEIGHT } from './metrics.ts';
import { cardIdOf } from './names.ts';
import type { Source } from '#core/stages/types.ts';
import { anyOverview } from '#testing/anyOverview.ts';

const keys = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7'];
const anyShown: fc.Arbitrary<Shown> = fc.record({
  level: fc.constantFrom(...levels),
  opened: fc.option(fc.constantFrom(...keys.map((key) => `stage:${key}`)), { nil: undefined }),
  collapsed: fc.subarray(keys).map((some) => new Set(some)),
  unfolded: fc.subarray(keys).map((some) => new Set(some)),
  showContext: fc.boolean(),
});

function law(check: (overview: Overview, shown: Shown) => void): void {
  fc.assert(fc.property(anyOverview, anyShown, check), { numRuns: 300 });
}

/** Whether a source is drawn: an image that stages only start from is not, where cards are names. */
function drawnOrStage(overview: Overview, shown: Shown, source: Source): boolean {
  if (shown.level !== 'names' || (source.kind !== 'image' && source.kind !== 'named-context')) return true;
  const id = cardIdOf(source, []);
  return drawingOf(overview, shown).cards.some((card) => card.id === id);
}

const itemsOf = (card: Card) => ('items' in card ? card.items : []);
const rowsShown = (card: Card) =>
  itemsOf(card).flatMap((item) => (item.kind === 'row' ? [item.row.row] : []));

describe('a drawing of any stage graph', () => {
  test('gives every reference exactly one edge', () => {
    law((overview, shown) => {
      const { edges } = drawingOf(overview, shown);
      const drawn = edges.flatMap(({ references }) => references).toSorted();
      const wanted = overview.references
        .filter(({ source }) => source.kind !== 'scratch')
        .filter(({ kind, source }) => kind !== 'from' || drawnOrStage(overview, shown, source))
        .filter(({ source }) => shown.showContext || source.kind !== 'context')
        .map(({ id }) => id)
        .toSorted();
      expect(drawn).toEqual(wanted);
    });
  });

  test('ends every edge at a port of a card, on a row that is visible', () => {
    law((overview, shown) => {
      const { cards, edges } = drawingOf(overview, shown);
      const byId = new Map(cards.map((card) => [card.id, card]));
      for (const edge of edges) {
        const target = byId.get(edge.target);
        expect(byId.has(edge.source)).toBe(true);
        const ports = target?.ports.filter(({ id }) => id === edge.port) ?? [];
        expect(ports).toHaveLength(1);
        if (target?.kind !== 'stage' || edge.row < 0 || target.level === 'names') continue;
        if (target.collapsed) expect(target.items.map(({ kind }) => kind)).toEqual(['summary']);
        else expect(rowsShown(target)).toContain(edge.row);
      }
    });
  });

  test('shows every row once or counts it in one fold', () => {
    law((overview, shown) => {
      for (const card of drawingOf(overview, shown).cards) {
        if (card.kind !== 'stage' || card.collapsed || card.level === 'names') continue;
        const folded = card.items.flatMap((item) =>
          item.kind === 'fold' ? item.rows.map(({ row }) => row) : [],
        );
        const all = [...rowsShown(card), ...folded].toSorted((a, b) => a - b);
        expect(all).toEqual(card.stage.rows.map(({ row }) => row));
        const counted = card.items.reduce((sum, item) => sum + (item.kind === 'fold' ? item.count : 0), 0);
        expect(counted).toBe(folded.length + card.stage.rowsOmitted);
        if (shown.unfolded.has(card.stage.key)) expect(folded).toEqual([]);
      }
    });
  });

  test('keeps faulty rows in sight', () => {
    law((overview, shown) => {
      for (const card of drawingOf(overview, shown).cards) {
        if (card.kind !== 'stage' || card.collapsed || card.level === 'names') continue;
        const faulty = card.stage.rows.filter(({ problem }) => problem !== undefined).map(({ row }) => row);
        expect(rowsShown(card)).toEqual(expect.arrayContaining(faulty));
      }
    });
  });

  test('is only higher than the cap by rows that may not fold', () => {
    law((overview, shown) => {
      const { cards, edges } = drawingOf(overview, shown);
      expect(cards.length).toBeGreaterThanOrEqual(overview.stages.length);
      for (const card of cards) {
        if (card.kind !== 'stage' || card.collapsed || card.level === 'names') continue;
        if (shown.unfolded.has(card.stage.key)) continue;
        const edgeRows = new Set(edges.filter(({ target }) => target === card.id).map(({ row }) => row));
        const kept = card.stage.rows.filter((row) => edgeRows.has(row.row) || row.problem !== undefined);
        expect(card.items.length).toBeLessThanOrEqual(Math.max(MAX_ROWS, 2 * kept.length + 1));
      }
    });
  });

  test('computes heights and ports from the lines of the card: no two overlap', () => {
    law((overview, shown) => {
      for (const card of drawingOf(overview, shown).cards) {
        if (card.kind !== 'stage') continue;
        const { items, headHeight, height } = card;
        expect(height).toBe(headHeight + (items.length === 0 ? 0 : items.length * ROW_HEIGHT + CARD_FOOT));
        expect(card.width).toBeLessThanOrEqual(levelMetrics[card.level].maxWidth);
        const rowPorts = card.ports.filter(({ ordinal }) => ordinal >= 2).map(({ y }) => y);
        if (!card.collapsed) expect(new Set(rowPorts).size).toBe(rowPorts.length);
        for (const { y } of card.ports) expect(y > 0 && y < height).toBe(true);
        const ordinals = card.ports.map(({ ordinal }) => ordinal);
        expect(ordinals).toEqual([...ordinals].toSorted((a, b) => a - b));
      }
    });
  });

  test('keeps the order of ports whatever is folded, collapsed or shown', () => {
    law((overview, shown) => {
      const open = drawingOf(overview, { ...shownAt('all'), showContext: true });
      const ordinals = new Map(
        open.cards.flatMap(({ id, ports }) =>
          ports.map((port) => [`${id} ${port.id}`, port.ordinal] as const),
        ),
      );
      for (const { id, ports } of drawingOf(overview, shown).cards) {
        for (const port of ports) expect(ordinals.get(`${id} ${port.id}`)).toBe(port.ordinal);
      }
    });
  });

  test('opens one card to all its rows, whatever the level', () => {
    law((overview, shown) => {
      const opened = drawingOf(overview, { ...shown, opened: 'stage:s0' });
      const card = opened.cards.find(({ id }) => id === 'stage:s0');
      if (card?.kind !== 'stage' || card.towering) return;
      const all = drawingOf(overview, { ...shown, level: 'all', collapsed: new Set() });
      const same = all.cards.find(({ id }) => id === 'stage:s0');
      expect(same).toMatchObject({ level: 'all', items: card.items, width: card.width });
    });
  });

  test('folds to one line all rows of a card that shows those with edges, and no row without reason', () => {
    law((overview, shown) => {
      const { cards, edges } = drawingOf(overview, { ...shown, level: 'edges', opened: undefined });
      for (const card of cards) {
        if (card.kind !== 'stage' || card.collapsed || shown.unfolded.has(card.stage.key)) continue;
        const folds = card.items.filter(({ kind }) => kind === 'fold');
        expect(folds.length).toBeLessThanOrEqual(1);
        const [fold] = folds;
        if (fold?.kind !== 'fold') continue;
        const rows = new Set(edges.filter(({ target }) => target === card.id).map(({ row }) => row));
        expect(fold.count).toBeGreaterThan(Math.min(1, fold.rows.length));
        for (const { row, problem } of fold.rows) expect(rows.has(row) || problem !== undefined).toBe(false);
      }
    });
  });

  test('gives every card and every edge an id of its own', () => {
    law((overview, shown) => {
      const { cards, edges } = drawingOf(overview, shown);
      expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    });
  });

  test('draws one edge for several references of a row to one source', () => {
    law((overview, shown) => {
      if (shown.level === 'names') return;
      const { edges } = drawingOf(overview, { ...shown, collapsed: new Set() });
      const places = edges.map(({ source, target, port }) => JSON.stringify([source, target, port]));
      expect(new Set(places).size).toBe(places.length);
    });
  });

  test('draws one edge of a kind from a source to a collapsed card', () => {
    law((overview, shown) => {
      const collapsed = new Set(overview.stages.map(({ key }) => key));
      const { edges } = drawingOf(overview, { ...shown, collapsed, opened: undefined });
      const places = edges.map(({ source, target, kind, row }) =>
        JSON.stringify([source, target, kind, row < 0]),
      );
      expect(new Set(places).size).toBe(places.length);
    });
  });

  test('shows what every row that reads the context reads, when asked', () => {
    law((overview, shown) => {
      const { edges } = drawingOf(overview, shown);
      const readers = overview.stages.flatMap(({ key, rows }) =>
        rows.filter(({ readsContext }) => readsContext).map(({ row }) => `${key} ${row}`),
      );
      const drawn = new Set(
        edges.filter(({ source }) => source === 'context').map(({ stage, row }) => `s${stage} ${row}`),
      );
      if (!shown.showContext) expect(drawn.size).toBe(0);
      else if (shown.collapsed.size === 0 && shown.level !== 'names')
        expect([...drawn]).toEqual(expect.arrayContaining(readers));
    });
  });

  test('keeps to whole edges when focused, and hands the layout what it needs', () => {
    law((overview, shown) => {
      const drawing = drawingOf(overview, shown);
      const focused = focusOn(drawing, { kind: 'around', card: 'stage:s0', way: 'both', limit: 1000 });
      const input = layoutInput(focused);
      const ids = new Set(input.nodes.map(({ id }) => id));
      expect(ids.has('stage:s0')).toBe(true);
      for (const { source, target } of input.edges) expect(ids.has(source) && ids.has(target)).toBe(true);
    });
  });
});

describe('the part that a focus is on', () => {
  const anyFocus: fc.Arbitrary<Focus> = fc.oneof(
    fc.record({
      kind: fc.constant('around' as const),
      card: fc.constantFrom(
        'stage:s0',
        'stage:s5',
        'stage:gone',
        'context',
        'preamble',
        'image:docker.io/library/node:22',
      ),
      way: fc.constantFrom('needs' as const, 'needed-by' as const, 'both' as const),
      limit: fc.integer({ min: 1, max: 10 }),
    }),
    fc.record({
      kind: fc.constant('path' as const),
      card: fc.constant('stage:s0'),
      cards: fc.subarray(keys).map((some) => some.map((key) => `stage:${key}`)),
    }),
  );

  test('is the same where the rest is not drawn at all', () => {
    fc.assert(
      fc.property(anyOverview, anyShown, anyFocus, (overview, shown, focus) => {
        expect(drawingOf(overview, shown, focus)).toEqual(focusOn(drawingOf(overview, shown), focus));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a stage with hundreds of rows that have an edge', () => {
  const file = (rows: number): string =>
    `FROM alpine AS a\nRUN make\nFROM alpine\n${Array.from({ length: rows }, (_, n) => `COPY --from=a /${n} /\n`).join('')}`;
  const last = (rows: number): Card | undefined =>
    drawingOf(overviewOf(file(rows), defaultOptions, ''), shownAt('all')).cards.at(-1);

  test('is drawn row by row as long as that can be read', () => {
    expect(last(400)).toMatchObject({ collapsed: false, towering: false });
  });

  test('is collapsed beyond that, and cannot be expanded', () => {
    expect(last(401)).toMatchObject({
      collapsed: true,
      towering: true,
      items: [{ kind: 'summary', count: 401, opens: false }],
    });
  });
});

test('a card has room for the word of the target that alone builds it, where two are compared', () => {
  const text = 'FROM alpine AS ci\nFROM alpine AS integration-tests\nFROM ci AS x\n';
  const compared = overviewOf(text, defaultOptions, 'integration-tests', 'ci');
  for (const level of levels)
    for (const card of drawingOf(compared, shownAt(level)).cards) {
      if (card.kind !== 'stage') continue;
      const { small } = levelMetrics[level];
      const word = textWidth('only integration-tests', 'sans-bold', small);
      const number = textWidth(String(card.stage.index), 'sans', small);
      expect(card.width).toBeGreaterThanOrEqual(word + number + 2 * CARD_PADDING + ICON_ROOM);
    }
});

test('a name alone is all there is of a stage, and nothing but stages is drawn', () => {
  const text =
    'FROM alpine AS a\nRUN b\nFROM a AS c\nCOPY --from=a /x /y\nCOPY --from=busybox /z /z\nCOPY . .';
  const { cards, edges } = drawingOf(overviewOf(text, defaultOptions, ''), {
    ...shownAt('bare'),
    showContext: true,
  });
  expect(cards).toMatchObject([
    { kind: 'stage', nameLines: ['a'], items: [], base: undefined },
    { kind: 'stage', nameLines: ['c'], items: [], base: undefined },
  ]);
  expect(edges.map(({ kind }) => kind)).toEqual(['from', 'copy']);
});
