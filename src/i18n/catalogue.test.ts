import { beforeAll, describe, expect, test } from 'vitest';
import { dockerfileProblems } from '#core/dockerfile/problems.ts';
import { graphProblems } from '#core/stages/problems.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { findings as findingsEn } from './en/findings.ts';
import { opening as openingEn } from './en/opening.ts';
import { page as pageEn } from './en/page.ts';
import { findings as findingsKo } from './ko/findings.ts';
import { opening as openingKo } from './ko/opening.ts';
import { page as pageKo } from './ko/page.ts';
import { translate } from './messages.ts';
import { problemText } from './problemText.ts';
import { loadLanguage, loadSentences } from './sentences.ts';

const en = { ...openingEn, ...pageEn };
const ko = { ...openingKo, ...pageKo };

const rules: Readonly<Record<string, readonly string[]>> = { ...dockerfileProblems, ...graphProblems };

beforeAll(async () => {
  await Promise.all([loadLanguage('en'), loadLanguage('ko')]);
  await Promise.all([loadSentences('page'), loadSentences('findings')]);
});

test('both languages say the same things', () => {
  expect(Object.keys(ko).toSorted()).toEqual(Object.keys(en).toSorted());
  expect(Object.keys(findingsKo.problems).toSorted()).toEqual(Object.keys(findingsEn.problems).toSorted());
});

test('a key is said in one part', () => {
  expect(Object.keys(en).length).toBe(Object.keys(openingEn).length + Object.keys(pageEn).length);
});

test('no message is empty', () => {
  for (const messages of [en, ko]) {
    const empty = Object.entries(messages).filter(([, message]) => message === '');
    expect(empty).toEqual([]);
  }
});

test('Korean is Korean: what is the same in both languages is a name or a keyword', () => {
  const same = Object.entries(ko).filter(
    ([key, message]) => typeof message === 'string' && message === en[key as keyof typeof en],
  );
  expect(same.filter(([, message]) => !/^(?:[A-Z][A-Za-z -]*|ctx)$/.test(String(message)))).toEqual([]);
});

test('a message gets its values', () => {
  expect(translate('en')('line', { line: 7 })).toBe('line 7');
  expect(translate('ko')('line', { line: 7 })).toBe('7행');
});

describe.each(['en', 'ko'] as const)('problems in %s', (language) => {
  test.each(Object.keys(rules))('%s says what is wrong and what to do, with its values', (rule) => {
    const names = rules[rule] ?? [];
    const params = Object.fromEntries(names.map((name) => [name, name === 'count' ? 3 : `<${name}>`]));
    const diagnostic: Diagnostic = { rule, severity: 'error', line: 1, range: { start: 0, end: 0 }, params };
    const { says, todo } = problemText(language, diagnostic);
    expect(says).not.toBe(rule);
    for (const sentence of [says, todo]) {
      expect(sentence).toMatch(/\S{2}/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(says.at(-1)).toMatch(language === 'en' ? /[.>]/ : /[.>)]/);
  });

  test.each(['unknown-instruction', 'unknown-flag', 'mount-unknown-type', 'target-unknown'])(
    '%s does well without a suggestion',
    (rule) => {
      const params = { keyword: 'X', flag: '--x', value: 'x', target: 'x', suggestion: '' };
      const diagnostic: Diagnostic = {
        rule,
        severity: 'error',
        line: 1,
        range: { start: 0, end: 0 },
        params,
      };
      expect(problemText(language, diagnostic).todo).toMatch(/\S/);
    },
  );
});
