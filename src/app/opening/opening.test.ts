import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkResult, SharedState } from '#core/share/types.ts';
import { emptyWork } from '#state/work.ts';
import { initialState } from '#state/store.ts';
import type { Selection } from '#state/types.ts';
import { linkedView, linkedWork, openingOf, readSelection, sharedState, writeSelection } from './opening.ts';
import type { StoredDraft } from './storage.ts';

const example = { text: 'FROM example', target: 'web' };
const linked: SharedState = {
  ...emptyWork,
  text: 'FROM linked',
  view: { selection: 'stage:build', direction: 'TB', showContext: true, collapsed: ['a'] },
};
const good: LinkResult = { ok: true, state: linked };
const bad: LinkResult = { ok: false, problem: { kind: 'damaged' } };
const draft = (more: Partial<StoredDraft> = {}): StoredDraft => ({
  work: { ...emptyWork, text: 'FROM mine' },
  ownWork: true,
  kept: null,
  fragment: '',
  ...more,
});

describe('the page opens with', () => {
  test('the example, where there is neither link nor draft', () => {
    expect(openingOf('', null, null, example)).toMatchObject({ ...example, ownWork: false, notice: null });
  });

  test('the draft, where there is no link', () => {
    expect(openingOf('', null, draft(), example)).toMatchObject({ text: 'FROM mine', ownWork: true });
  });

  test('an empty draft, if that is what the reader left', () => {
    expect(openingOf('', null, draft({ work: emptyWork }), example).text).toBe('');
  });

  test('the link with its view, and the draft kept', () => {
    expect(openingOf('f', good, draft(), example)).toMatchObject({
      text: 'FROM linked',
      fragment: 'f',
      direction: 'TB',
      selection: { kind: 'stage', key: 'build' },
      kept: { text: 'FROM mine' },
      notice: { kind: 'draft-kept' },
    });
  });

  test('the link alone, where the draft was nothing of the reader’s own', () => {
    const opening = openingOf('f', good, draft({ ownWork: false }), example);
    expect(opening).toMatchObject({ text: 'FROM linked', kept: null, notice: null });
  });

  test('what the reader made of this very link before a reload', () => {
    const edited = draft({ fragment: 'f', work: { ...emptyWork, text: 'FROM linked # edited' } });
    expect(openingOf('f', good, edited, example)).toMatchObject({
      text: 'FROM linked # edited',
      notice: null,
    });
  });

  test('the draft and a word about it, where the link is bad', () => {
    const opening = openingOf('f', bad, draft(), example);
    expect(opening).toMatchObject({
      text: 'FROM mine',
      notice: { kind: 'bad-link', problem: { kind: 'damaged' } },
    });
  });

  test('work kept earlier stays kept when another link is opened', () => {
    const kept = { ...emptyWork, text: 'FROM older' };
    expect(openingOf('f', good, draft({ ownWork: false, kept }), example).kept).toEqual(kept);
  });
});

describe('a shared state', () => {
  test('comes back as the work and the view it was made of', () => {
    const state = { ...initialState, text: 'FROM a', target: 'a', buildArgs: { A: '1' }, collapsed: ['a'] };
    const shared = sharedState(state);
    expect(linkedWork(shared)).toEqual({ ...emptyWork, text: 'FROM a', target: 'a', buildArgs: { A: '1' } });
    expect(linkedView(shared)).toMatchObject({ selection: null, direction: 'LR', collapsed: ['a'] });
  });

  const selection: fc.Arbitrary<Selection> = fc.oneof(
    fc.record({ kind: fc.constant('stage' as const), key: fc.string({ minLength: 1 }) }),
    fc.record({
      kind: fc.constantFrom('edge' as const, 'external' as const),
      id: fc.string({ minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('row' as const),
      stageKey: fc.string({ minLength: 1 }),
      row: fc.nat(10_000),
    }),
    // Keys of stages hold no slash.
    fc.record({
      kind: fc.constant('pair' as const),
      key: fc.stringMatching(/^[a-z#][a-z0-9._#-]*$/),
      other: fc.stringMatching(/^[a-z#][a-z0-9._#-]*$/),
    }),
    fc.record({ kind: fc.constant('line' as const), line: fc.integer({ min: 1, max: 100_000 }) }),
  );

  test('keeps any selection', () => {
    fc.assert(
      fc.property(selection, (chosen) => {
        expect(readSelection(writeSelection(chosen))).toEqual(chosen);
      }),
    );
  });

  test('reads any text as a selection or as none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('line:0', 'line:x', 'row:a', 'row::1', 'stage:')),
        (text) => {
          const chosen = readSelection(text);
          if (chosen !== null) expect(readSelection(writeSelection(chosen))).toEqual(chosen);
          else expect(chosen).toBeNull();
        },
      ),
    );
  });
});
