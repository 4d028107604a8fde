import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { layoutGraph } from '#core/layout/layout.ts';
import { translate } from '#i18n/messages.ts';
import { loadSentences } from '#i18n/sentences.ts';
import { drawingOf, layoutInput, shownAt } from '#core/drawing/drawing.ts';
import { timesAround } from '#canvas/view/marks.ts';
import { pictureOf, type Picture, type PictureInput } from './picture.ts';

const dockerfile = `
FROM node AS base
FROM base AS deps
RUN npm ci
FROM base AS lint
RUN npm run lint
FROM scratch AS final
COPY --from=deps /app /app
`;

function inputOf(changes: Partial<PictureInput> = {}): PictureInput {
  const view = overview(dockerfile, defaultOptions, '');
  const drawing = drawingOf(view, shownAt('all'));
  const keys = view.stages.map(({ key }) => key);
  return {
    scene: {
      request: {
        whole: () => drawing,
        keys,
        asked: { level: 'all', direction: 'LR' },
        room: { width: 800, height: 600 },
        focus: undefined,
        opened: undefined,
        shown: { collapsed: new Set(), unfolded: new Set(), showContext: false },
        marks: 'roles',
        occasion: '',
      },
      drawing,
      level: 'all',
      shape: { direction: 'LR' },
      layout: layoutGraph(layoutInput(drawing), { direction: 'LR' }),
      fresh: 1,
    },
    moved: {},
    pointed: {},
    chosen: { card: undefined, beside: undefined, row: undefined, reference: undefined },
    spot: undefined,
    times: new Map(),
    sides: new Map(),
    parallel: undefined,
    trail: undefined,
    follow: undefined,
    target: 'final',
    t: translate('en'),
    ...changes,
  };
}

const node = (picture: Picture, id: string) => picture.nodes.find((each) => each.id === id);
const edgeInto = (picture: Picture, id: string) => picture.edges.find(({ target }) => target === id);
const dimmed = (picture: Picture) =>
  picture.nodes.filter(({ className }) => /sg-(?:dim|aside)/.test(className ?? '')).map(({ id }) => id);

describe('a picture', () => {
  test('stands where the layout says, with the size the layout was told', () => {
    const input = inputOf();
    const picture = pictureOf(input);
    for (const { id, position, width, measured } of picture.nodes) {
      expect(position).toEqual(input.scene.layout.nodes[id]);
      expect(measured?.width).toBe(width);
    }
    expect(picture.edges.map(({ id }) => id).toSorted()).toEqual(
      input.scene.layout.edges.map(({ id }) => id).toSorted(),
    );
  });

  test('steps back but for what the card under the pointer is connected to', () => {
    expect(dimmed(pictureOf(inputOf()))).toEqual([]);
    expect(dimmed(pictureOf(inputOf({ pointed: { card: 'stage:lint' } })))).toEqual([
      'stage:deps',
      'stage:final',
    ]);
  });

  test('stays in sight when the card under the pointer is the selected one', () => {
    const chosen = { card: 'stage:lint', beside: undefined, row: undefined, reference: undefined };
    const picture = pictureOf(inputOf({ pointed: { card: 'stage:lint' }, chosen }));
    expect(dimmed(picture)).toEqual([]);
    expect(node(picture, 'stage:lint')?.className).toContain('sg-selected');
  });

  test('keeps in sight what is followed from the selected card', () => {
    const chosen = { card: 'stage:lint', beside: undefined, row: undefined, reference: undefined };
    const needs = pictureOf(inputOf({ chosen, follow: 'needs' }));
    expect(dimmed(needs)).toEqual(['stage:deps', 'stage:final']);
    const neededBy = pictureOf(inputOf({ chosen, follow: 'needed-by' }));
    expect(dimmed(neededBy)).toContain('stage:deps');
    expect(dimmed(neededBy)).not.toContain('stage:lint');
  });

  test('lights up the way between two stages', () => {
    const into = edgeInto(pictureOf(inputOf()), 'stage:final');
    const references = new Set(into?.data?.edge.references);
    const trail = { cards: ['stage:deps', 'stage:final'], references };
    const picture = pictureOf(inputOf({ trail }));
    expect(dimmed(picture)).toContain('stage:lint');
    expect(
      picture.edges.filter(({ className }) => className?.includes('sg-lit')).map(({ id }) => id),
    ).toEqual([into?.id]);
  });

  test('says of a card which of two targets build it', () => {
    const side = { side: 'b', icon: 'only-b', word: 'only lint', sentence: 'built only for lint' } as const;
    const picture = pictureOf(inputOf({ sides: new Map([['stage:lint', side]]) }));
    expect(node(picture, 'stage:lint')?.data.side).toEqual(side);
    expect(node(picture, 'stage:lint')?.ariaLabel).toContain('built only for lint');
    expect(edgeInto(picture, 'stage:lint')?.className).not.toContain('sg-idle');
  });

  test('mutes edges into stages that are not built', () => {
    const picture = pictureOf(inputOf());
    expect(edgeInto(picture, 'stage:lint')?.className).toContain('sg-idle');
    expect(edgeInto(picture, 'stage:deps')?.className).not.toContain('sg-idle');
  });

  test('labels the edge under the pointer and the selected one with what they carry', () => {
    const id = edgeInto(pictureOf(inputOf()), 'stage:final')?.id ?? '';
    const labelled = (changes: Partial<PictureInput>) =>
      pictureOf(inputOf(changes))
        .edges.filter(({ data }) => data?.labelled)
        .map((edge) => edge.data?.edge.loads);
    const load = { paths: ['/app'], destination: '/app' };
    expect(labelled({})).toEqual([]);
    expect(labelled({ pointed: { edge: id } })).toEqual([[load]]);
    expect(
      labelled({ chosen: { card: undefined, beside: undefined, row: undefined, reference: id } }),
    ).toEqual([[load]]);
  });

  test('bends the edges of a card moved by hand, and no others', () => {
    const before = pictureOf(inputOf());
    const after = pictureOf(inputOf({ moved: { 'stage:lint': { x: 40, y: 70 } } }));
    const place = node(before, 'stage:lint')?.position ?? { x: 0, y: 0 };
    expect(node(after, 'stage:lint')?.position).toEqual({ x: place.x + 40, y: place.y + 70 });
    expect(edgeInto(after, 'stage:lint')?.data?.path).not.toBe(edgeInto(before, 'stage:lint')?.data?.path);
    expect(edgeInto(after, 'stage:final')?.data?.path).toBe(edgeInto(before, 'stage:final')?.data?.path);
  });

  test('has one place that Tab reaches', () => {
    const tabStops = (item: number | undefined) => {
      const { nodes } = pictureOf(inputOf({ spot: { card: 'stage:deps', item } }));
      return nodes
        .map(({ domAttributes, data }) => [domAttributes?.tabIndex, data.spot])
        .filter(([index, spot]) => index === 0 || spot !== undefined);
    };
    expect(tabStops(undefined)).toEqual([[0, undefined]]);
    expect(tabStops(0)).toEqual([[-1, 0]]);
  });

  test('tells those who do not see it what a card is', () => {
    expect(node(pictureOf(inputOf()), 'stage:deps')?.ariaLabel).toBe(
      'deps, stage 1 of 4, from base, files copied into final; 1 input, 1 output',
    );
  });

  test('says when the other stages run', async () => {
    await loadSentences('page');
    const view = overview(dockerfile, defaultOptions, '');
    const { cards } = inputOf().scene.drawing;
    const deps = view.stages.slice(1, 2);
    const times = new Map(deps.flatMap((stage) => [...timesAround(view, stage, cards, translate('en'))]));
    expect(times.get('stage:final')).toEqual({ kind: 'after', word: 'after', sentence: 'runs after deps' });
    expect(times.has('stage:lint')).toBe(false);
  });
});
