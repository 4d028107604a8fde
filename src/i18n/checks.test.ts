import { beforeAll, describe, expect, test } from 'vitest';
import { adviceRules } from '#core/checks/adviceRules.ts';
import { buildkitRules } from '#core/checks/buildkitRules.ts';
import { ignoredSources } from '#core/checks/ignoredSources.ts';
import { runChecks } from '#core/checks/run.ts';
import type { Check } from '#core/checks/types.ts';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { openFile } from '#core/stages/open.ts';
import { checkExamples } from './checkExamples.ts';
import { checkText, checkTitle } from './checkText.ts';
import type { CheckRuleName } from './checkTexts.ts';
import { checkExplanations as en } from './en/checkExplanations.ts';
import { checkExplanations as ko } from './ko/checkExplanations.ts';
import { loadLanguage, loadSentences } from './sentences.ts';

const rules = Object.keys({ ...buildkitRules, ...adviceRules }) as CheckRuleName[];

beforeAll(async () => {
  await Promise.all([loadLanguage('en'), loadLanguage('ko')]);
  await loadSentences('findings');
});

/** What stands around a snippet, where it is no file by itself. */
const frames: Partial<Record<CheckRuleName, (snippet: string) => string>> = {
  InvalidDefinitionDescription: (snippet) =>
    `# check=experimental=InvalidDefinitionDescription\n${snippet}\n`,
  // Two steps of one stage wait for each other anyway.
  'lock-inversion': (snippet) => {
    const [first, second] = snippet.split(/\n(?=RUN)/);
    return `FROM a:1 AS a\n${first}\nFROM a:1 AS b\n${second}\nFROM a:1\nCOPY --from=a x /\nCOPY --from=b x /\n`;
  },
  'cache-unlocked': (snippet) => {
    const [first, second] = snippet.split(/\n(?=RUN)/);
    return `FROM a:1 AS a\n${first}\nFROM a:1 AS b\n${second}\nFROM a:1\nCOPY --from=a x /\nCOPY --from=b x /\n`;
  },
  // Snippets show a carriage return by its sign.
  'carriage-return': (snippet) => `FROM a:1\n${snippet.replaceAll('␍', '\r')}\n`,
  // No snippet of ours holds what looks like a credential.
  'secret-value': (snippet) => `FROM a:1\n${snippet.replace('ghp_…', `ghp_${'aB3'.repeat(12)}`)}\n`,
};

function checksOf(rule: CheckRuleName, snippet: string): readonly Check[] {
  const frame = frames[rule] ?? ((text: string) => (/^FROM/m.test(text) ? text : `FROM a:1\n${text}\n`));
  // A comment says how the file is built, where that matters.
  const [, name, value] = /^# docker build.* --build-arg (\w+)=(\w+)/.exec(snippet) ?? [];
  const [, platform = 'linux/amd64'] = /^# docker build.* --platform (\S+)/.exec(snippet) ?? [];
  const buildArgs = name === undefined || value === undefined ? {} : { [name]: value };
  const [, ignore = ''] = /^# \.dockerignore: (.*)/.exec(snippet) ?? [];
  const options = { buildArgs, platform, buildPlatform: 'linux/amd64', contexts: {} };
  const ignored = ignoredSources(readIgnoreFile(ignore));
  return runChecks(openFile(frame(snippet), options), { ignored }).filter((check) => check.rule === rule);
}

test('there are rules to speak of', () => expect(rules.length).toBeGreaterThan(30));

describe.each(rules)('%s', (rule) => {
  test('is found in the snippet before, and not in the one after', () => {
    const { before, after } = checkExamples[rule];
    expect(checksOf(rule, before).length).toBeGreaterThan(0);
    expect(checksOf(rule, after)).toEqual([]);
  });

  test.each(['en', 'ko'] as const)('has words in %s', (language) => {
    const title = checkTitle(language, rule);
    expect(title).not.toBe(rule);
    expect(title).toMatch(/\S{2}/);
    expect(title.at(-1)).not.toBe('.');
    for (const check of checksOf(rule, checkExamples[rule].before)) {
      expect(checkText(language, check)).toMatch(/\S{2}/);
      expect(checkText(language, check)).not.toMatch(/undefined(?! variable)|NaN|\[object/);
    }
    const why = (language === 'en' ? en : ko)[rule];
    expect(why.at(-1)).toMatch(/[.)]/);
    expect(why.length).toBeLessThan(400);
  });
});
