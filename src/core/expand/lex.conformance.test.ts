import { expect, test } from 'vitest';
import { expansionRecords } from '#testing/records.ts';
import { expandWord } from './lex.ts';

test('every recorded word expands as in BuildKit: result, words, or an error', () => {
  const records = expansionRecords();
  const ours = records.map(({ word, env, escape }) => {
    const expanded = expandWord(word, new Map(Object.entries(env)), { escape });
    const outcome = expanded.ok ? { result: expanded.result, words: expanded.words } : { error: true };
    return { word, env, escape, ...outcome };
  });
  expect(ours).toEqual(records);
  console.log(`compared ${ours.length} words`);
  expect(ours.length).toBe(1300);
});
