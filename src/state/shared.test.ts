import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '#core/share/decodeLink.ts';
import { encodeLink } from '#core/share/encodeLink.ts';
import type { Focus } from '#core/drawing/drawing.ts';
import { anyWork } from '#testing/anyWork.ts';
import { workOf } from './history.ts';
import { readSelection, writeSelection } from './selectionText.ts';
import { EVERYTHING, readNarrowing, writeNarrowing } from './narrowingText.ts';
import { defaultPanels } from './preferenceFields.ts';
import { linkedView, sharedState } from './shared.ts';
import { createAppStore } from './store.ts';
import { initialTimeline } from './timelineTypes.ts';
import type { Selection, ViewState } from './types.ts';
import { emptyWork } from './work.ts';

const key = fc.stringMatching(/^[a-z#][a-z0-9._#-]*$/);
const anySelection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ kind: fc.constant('stage' as const), key: fc.string({ minLength: 1, unit: 'grapheme' }) }),
  fc.record({
    kind: fc.constantFrom('edge' as const, 'external' as const),
    id: fc.string({ minLength: 1, unit: 'grapheme' }),
  }),
  fc.record({
    kind: fc.constant('row' as const),
    stageKey: fc.string({ minLength: 1, unit: 'grapheme' }),
    row: fc.nat(10_000),
  }),
  // Keys of stages hold no slash.
  fc.record({ kind: fc.constant('pair' as const), key, other: key }),
  fc.record({ kind: fc.constant('line' as const), line: fc.integer({ min: 1, max: 100_000 }) }),
);
const anyView = fc.record({
  selection: fc.option(anySelection),
  direction: fc.constantFrom('auto' as const, 'LR' as const, 'TB' as const),
  level: fc.constantFrom('auto' as const, 'names' as const, 'edges' as const, 'all' as const),
  showContext: fc.boolean(),
  collapsed: fc.uniqueArray(fc.string({ unit: 'grapheme' })).map((keys) => keys.toSorted()),
  moment: fc.option(fc.nat()),
  view: fc.constantFrom('graph' as const, 'matrix' as const, 'compare' as const, 'outline' as const),
  compareWith: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
  only: fc.oneof(
    fc.constantFrom('', EVERYTHING),
    fc
      .constantFrom('needs' as const, 'needed-by' as const, 'both' as const)
      .map((way) => writeNarrowing({ kind: 'around', card: 'stage:a', way, limit: Infinity })),
  ),
  follow: fc.constantFrom('none' as const, 'needs' as const, 'needed-by' as const, 'both' as const),
});
const anyTimeline = fc.record({
  tab: fc.constantFrom('lanes' as const, 'waves' as const, 'savings' as const, 'table' as const),
  showStarts: fc.boolean(),
  showCritical: fc.boolean(),
});

describe('a link', () => {
  test('gives another page the work and the view of this one', () => {
    fc.assert(
      fc.property(anyWork, anyView, anyTimeline, (work, { moment, ...view }, look) => {
        const panels = { ...defaultPanels, timeline: true };
        const here = createAppStore({ ...work, ...view, panels, timeline: { ...initialTimeline, ...look } });
        here.actions.setMoment(moment);
        const opened = decodeLink(encodeLink(sharedState(here.getState())));
        if (!opened.ok) expect.unreachable(JSON.stringify(opened));
        const there = createAppStore({
          ...emptyWork,
          text: 'FROM other',
          timing: { maxParallelism: 4, durations: {} },
        });
        there.actions.openWork(workOf(opened.state), { fragment: 'x' });
        there.actions.restore({ ...linkedView(opened.state), panels });
        const seen = ({
          selection,
          direction,
          level,
          showContext,
          collapsed,
          timeline,
          view: shown,
          compareWith,
          only,
          follow,
        }: ViewState): unknown => [
          [selection, direction, level, showContext, collapsed],
          [shown, compareWith, only, follow, timeline],
        ];
        expect(workOf(there.getState())).toEqual(workOf(here.getState()));
        expect(seen(there.getState())).toEqual(seen(here.getState()));
        // Sent on, it is the same link.
        expect(sharedState(there.getState())).toEqual(sharedState(here.getState()));
      }),
    );
  });

  test('says no moment of a build log: who opens it does not have the log', () => {
    const { getState, actions } = createAppStore({ text: 'FROM a' });
    actions.setUseLog(true);
    actions.setMoment(100);
    expect(sharedState(getState()).view.moment).toBeUndefined();
  });
});

describe('what the graph is narrowed to', () => {
  const anyCard = fc.string({ minLength: 1, unit: 'grapheme' });
  const anyFocus: fc.Arbitrary<Focus> = fc.oneof(
    fc.record({
      kind: fc.constant('around' as const),
      card: anyCard,
      way: fc.constantFrom('needs' as const, 'needed-by' as const, 'both' as const),
      limit: fc.constant(Infinity),
    }),
    fc.record({ kind: fc.constant('path' as const), card: anyCard, cards: fc.array(anyCard) }),
  );

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(anyFocus, (focus) => {
        expect(readNarrowing(writeNarrowing(focus))).toEqual(focus);
      }),
    );
  });

  test('is read of any text, or none is', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom('path:', 'path:[]', 'path:[1]', 'path:{', 'around:both:'),
    );
    fc.assert(
      fc.property(texts, (written) => {
        const focus = readNarrowing(written);
        if (focus !== undefined) expect(readNarrowing(writeNarrowing(focus))).toEqual(focus);
        else expect(focus).toBeUndefined();
      }),
    );
  });
});

describe('a selection', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(anySelection, (chosen) => {
        expect(readSelection(writeSelection(chosen))).toEqual(chosen);
      }),
    );
  });

  test('is read of any text, or none is', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('line:0', 'line:x', 'row:a', 'row::1', 'stage:'));
    fc.assert(
      fc.property(texts, (written) => {
        const chosen = readSelection(written);
        if (chosen !== null) expect(readSelection(writeSelection(chosen))).toEqual(chosen);
        else expect(chosen).toBeNull();
      }),
    );
  });
});
