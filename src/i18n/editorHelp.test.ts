import { describe, expect, test } from 'vitest';
import { flagTypes } from '#core/dockerfile/flagTypes.ts';
import { keywords } from '#core/dockerfile/keywords.ts';
import { services as en } from './en/services.ts';
import { topics as enTopics } from './en/topics.ts';
import { loadEditorHelp } from './editorHelp.ts';
import { instructionForms } from './instructionForms.ts';

describe.each(['en', 'ko'] as const)('help of the editor in %s', (language) => {
  test('has a text for every instruction and flag, short enough to be read at a glance', async () => {
    const { topics } = await loadEditorHelp(language);
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

  test('says the same as the other language', async () => {
    const { services, topics } = await loadEditorHelp(language);
    expect(Object.keys(services).toSorted()).toEqual(Object.keys(en).toSorted());
    expect(Object.keys(topics).toSorted()).toEqual(Object.keys(enTopics).toSorted());
  });
});

test('every form begins with its instruction', () => {
  for (const keyword of keywords) expect(instructionForms[keyword].startsWith(keyword)).toBe(true);
});
