import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyWork } from '#state/work.ts';
import {
  readDraft,
  readPreferences,
  writeDraft,
  writePreferences,
  type Shelf,
  type StoredDraft,
} from './storage.ts';

function shelfWith(content: string | null): Shelf {
  const items = new Map<string, string>();
  return {
    getItem: (key) => content ?? items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

const forbidden: Shelf = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
};

const work = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  target: fc.string(),
  buildArgs: fc.dictionary(fc.stringMatching(/^[A-Z]+$/), fc.string()),
  platform: fc.string(),
  contexts: fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string()),
});

describe('the draft', () => {
  test('comes back as it was written', () => {
    const drafts: fc.Arbitrary<StoredDraft> = fc.record({
      work,
      ownWork: fc.boolean(),
      kept: fc.option(work),
      fragment: fc.string(),
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        const shelf = shelfWith(null);
        expect(writeDraft(shelf, draft)).toBe(true);
        expect(JSON.stringify(readDraft(shelf))).toBe(JSON.stringify(draft));
      }),
    );
  });

  test('is none where storage holds anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (content) => {
        const draft = readDraft(shelfWith(content));
        if (draft !== null) expect(typeof draft.work.text).toBe('string');
        else expect(draft).toBeNull();
      }),
    );
  });

  test('with missing parts is read as far as it goes', () => {
    expect(readDraft(shelfWith('{"work":{"text":"FROM a","buildArgs":{"A":1,"B":"2"}}}'))).toEqual({
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
  test('come back as they were written', () => {
    const shelf = shelfWith(null);
    const panels = { source: false, details: true, sourceWidth: 300, detailsWidth: 200 };
    const preferences = {
      language: 'ko',
      theme: 'dark',
      rulesOff: ['final-root'],
      direction: 'TB',
      showContext: true,
      panels,
    } as const;
    writePreferences(shelf, preferences);
    expect(readPreferences(shelf)).toEqual(preferences);
  });

  test('of unknown values are left out, one by one', () => {
    const stored =
      '{"language":"xx","theme":"dark","rulesOff":["a",1],"panels":{"sourceWidth":-5,"details":false}}';
    expect(readPreferences(shelfWith(stored))).toEqual({
      theme: 'dark',
      rulesOff: ['a'],
      panels: { details: false },
    });
  });
});
