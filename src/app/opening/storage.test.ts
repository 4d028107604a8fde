import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFields, writeFields } from '#core/share/fieldTable.ts';
import { workFields } from '#core/share/fields.ts';
import { defaultPanels, initialPreferences } from '#state/preferenceFields.ts';
import { emptyWork } from '#state/work.ts';
import { anyWork } from '#testing/anyWork.ts';
import {
  draftNames,
  preferenceNames,
  readDraft,
  readPreferences,
  writeDraft,
  writePreferences,
  type PageStorage,
  type StoredDraft,
} from './storage.ts';

function storageWith(content: string | null): PageStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => content ?? items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

const forbidden: PageStorage = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
};

const anyDraft: fc.Arbitrary<StoredDraft> = fc.record({
  work: anyWork,
  ownWork: fc.boolean(),
  kept: fc.option(anyWork),
  fragment: fc.string(),
});

const parts = ['work', 'maxParallelism', 'durations', 'source', 'sourceWidth', 'timelineHeight', '__proto__'];

/** JSON of any shape, with the names that storage knows in it more often than by chance. */
const { value: anyStored } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('TB', 'ko', 'dark')),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...draftNames, ...preferenceNames, ...parts), tie('value')),
  ),
}));

describe('the draft', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const storage = storageWith(null);
        expect(writeDraft(storage, draft)).toBe(true);
        expect(readDraft(storage)).toEqual(draft);
      }),
    );
  });

  test('whatever storage holds is read as a draft that is in order, or as none', () => {
    const content = fc.oneof(
      fc.string(),
      fc.json(),
      anyStored.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(content, (stored) => {
        const draft = readDraft(storageWith(stored));
        for (const work of [draft?.work, draft?.kept]) {
          if (!work) continue;
          expect(typeof work.text).toBe('string');
          expect({ text: work.text, ...readFields(workFields, writeFields(workFields, work)) }).toEqual(work);
        }
        expect(['boolean', 'undefined']).toContain(typeof draft?.ownWork);
      }),
    );
  });

  test('of an earlier edition keeps what was assumed about time', () => {
    const stored =
      '{"work":{"text":"FROM a","timing":{"maxParallelism":2,"durations":{"run a:0":1500.5,"b":-1}}}}';
    expect(readDraft(storageWith(stored))?.work.timing).toEqual({
      maxParallelism: 2,
      durations: { 'run a:0': 1501 },
    });
  });

  test('with missing parts is read as far as it goes', () => {
    expect(readDraft(storageWith('{"work":{"text":"FROM a","buildArgs":{"A":1,"B":"2"}}}'))).toEqual({
      work: { ...emptyWork, text: 'FROM a', buildArgs: { B: '2' } },
      ownWork: false,
      kept: null,
      fragment: '',
    });
  });
});

test('a browser without storage is no error', () => {
  expect(readDraft(forbidden)).toBeNull();
  expect(readPreferences(forbidden)).toEqual({});
  expect(writeDraft(forbidden, { work: emptyWork, ownWork: true, kept: null, fragment: '' })).toBe(false);
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
    const storage = storageWith(null);
    writePreferences(storage, { ...set, panels: { ...panels, tab }, arrangedBy: 'reader' });
    expect(readPreferences(storage)).toEqual({ ...set, panels });
  });

  test('say no direction that a link chose', () => {
    const storage = storageWith(null);
    writePreferences(storage, { ...set, panels: defaultPanels, arrangedBy: 'link' });
    expect(readPreferences(storage).direction).toBe('auto');
  });

  test('are written even where they are what holds at first: the first language is that of the browser', () => {
    const storage = storageWith(null);
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
    expect(readPreferences(storageWith(stored))).toEqual({
      theme: 'dark',
      rulesOff: ['a'],
      panels: { details: false },
    });
  });

  test('whatever storage holds, the state they give is one that is read back the same', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const read = readPreferences(storageWith(JSON.stringify(stored)));
        const again = storageWith(null);
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
