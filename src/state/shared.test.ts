import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink } from '#core/share/link.ts';
import { anyWork } from '#testing/anyWork.ts';
import { workOf } from './history.ts';
import { readSelection, writeSelection } from './selectionText.ts';
import { linkedView, sharedState } from './shared.ts';
import { createAppStore } from './store.ts';
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
});

describe('a link', () => {
  test('gives another page the work and the view of this one', () => {
    fc.assert(
      fc.property(anyWork, anyView, (work, { moment, ...view }) => {
        const here = createAppStore({ ...work, ...view });
        here.actions.setMoment(moment);
        const opened = decodeLink(encodeLink(sharedState(here.getState())));
        if (!opened.ok) expect.unreachable(JSON.stringify(opened));
        const there = createAppStore({
          ...emptyWork,
          text: 'FROM other',
          timing: { maxParallelism: 4, durations: {} },
        });
        there.actions.openWork(workOf(opened.state), { fragment: 'x' });
        there.actions.restore(linkedView(opened.state));
        const seen = ({
          selection,
          direction,
          level,
          showContext,
          collapsed,
          timeline,
        }: ViewState): unknown => [selection, direction, level, showContext, collapsed, timeline.moment];
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
