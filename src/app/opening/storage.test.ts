import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPanels, initialPreferences } from '#state/preferenceFields.ts';
import { forbiddenStorage, memoryStorage } from '#testing/memoryStorage.ts';
import { preferenceNames, readPreferences, writePreferences } from './storage.ts';

const parts = ['source', 'sourceWidth', 'timelineHeight', '__proto__'];

/** JSON of any shape, with the names that storage knows in it more often than by chance. */
const { value: anyStored } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('TB', 'ko', 'dark')),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...preferenceNames, ...parts), tie('value')),
  ),
}));

test('a browser without storage is no error', () => {
  expect(readPreferences(forbiddenStorage)).toEqual({});
  expect(
    writePreferences(forbiddenStorage, {
      ...initialPreferences,
      direction: 'LR',
      arrangedBy: 'reader',
      showContext: false,
    }),
  ).toBe(false);
});

describe('preferences', () => {
  const set = {
    language: 'ko',
    theme: 'dark',
    rulesOff: ['final-root'],
    direction: 'TB',
    showContext: true,
  } as const;
  const { tab, ...panels } = { ...defaultPanels, source: false, sourceWidth: 300 };

  test('come back as they were written, a panel that a phone opens on left out', () => {
    const storage = memoryStorage();
    writePreferences(storage, { ...set, panels: { ...panels, tab }, arrangedBy: 'reader' });
    expect(readPreferences(storage)).toEqual({ ...set, panels });
  });

  test('say no direction that a link chose', () => {
    const storage = memoryStorage();
    writePreferences(storage, { ...set, panels: defaultPanels, arrangedBy: 'link' });
    expect(readPreferences(storage).direction).toBe('auto');
  });

  test('are written even where they are what holds at first: the first language is that of the browser', () => {
    const storage = memoryStorage();
    writePreferences(storage, {
      ...initialPreferences,
      direction: 'LR',
      arrangedBy: 'reader',
      showContext: false,
    });
    expect(readPreferences(storage)).toMatchObject({ language: 'en', direction: 'LR', showContext: false });
  });

  test('of unknown values are left out, one by one', () => {
    const stored =
      '{"language":"xx","theme":"dark","rulesOff":["a",1],"panels":{"sourceWidth":-5,"details":false}}';
    expect(readPreferences(memoryStorage({ 'stagegraph.preferences': stored }))).toEqual({
      theme: 'dark',
      rulesOff: ['a'],
      panels: { details: false },
    });
  });

  test('whatever storage holds, the state they give is one that is read back the same', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const read = readPreferences(memoryStorage({ 'stagegraph.preferences': JSON.stringify(stored) }));
        const again = memoryStorage();
        const whole = { ...initialPreferences, showContext: false, ...read };
        const { direction = 'LR' } = read;
        const state = { ...whole, panels: { ...defaultPanels, ...read.panels }, direction };
        writePreferences(again, { ...state, arrangedBy: 'reader' });
        const { tab: _, ...kept } = state.panels;
        const rulesOff = [...new Set(state.rulesOff)].toSorted();
        expect(readPreferences(again)).toEqual({ ...state, rulesOff, panels: kept });
      }),
    );
  });
});
