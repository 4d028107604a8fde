import { describe, expect, test } from 'vitest';
import { flagTypes } from '#core/dockerfile/flagTypes.ts';
import { keywords } from '#core/dockerfile/keywords.ts';
import { help as en } from './en/help.ts';
import { instructionForms } from './instructionForms.ts';
import { help as ko } from './ko/help.ts';

describe.each([
  ['en', en],
  ['ko', ko],
] as const)('help of the editor in %s', (language, { services, topics }) => {
  test('has a text for every instruction and flag, short enough to be read at a glance', () => {
    const texts: Readonly<Record<string, string>> = topics;
    const flags = Object.entries(flagTypes).flatMap(([keyword, of]) =>
      Object.keys(of).map((flag) => `${keyword} --${flag}`),
    );
    expect(flags.length).toBeGreaterThan(15);
    for (const topic of [...keywords, ...flags]) expect(texts[topic]).toMatch(/\S{2}/);
    for (const [topic, text] of Object.entries(texts)) {
      expect(text.length, topic).toBeLessThan(150);
      expect(text, topic).toMatch(language === 'en' ? /\.$/ : /[가-힣]/);
    }
  });

  test('says the same as the other language', () => {
    expect(Object.keys(services).toSorted()).toEqual(Object.keys(en.services).toSorted());
    expect(Object.keys(topics).toSorted()).toEqual(Object.keys(en.topics).toSorted());
  });
});

test('every form begins with its instruction', () => {
  for (const keyword of keywords) expect(instructionForms[keyword].startsWith(keyword)).toBe(true);
});
