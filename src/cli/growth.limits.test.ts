import { beforeAll, describe, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { checkedOverview } from '#core/checks/checkedOverview.ts';
import { loadSentences } from '#i18n/sentences.ts';
import { growingTexts } from '#testing/growingTexts.ts';
import { workOf } from '#testing/work.ts';
import { inspect } from '#formats/inspection.ts';
import { wordsOf } from './language.ts';
import { readArguments, type Options } from './options.ts';
import { render, type Setting } from './render.ts';
import { allFindings } from '#formats/fileReport.ts';
import { checkLines } from './report.ts';

beforeAll(() => loadSentences('findings'));

function optionsOf(...args: readonly string[]): Options {
  const request = readArguments(args, {});
  if (!request.ok || request.value.kind !== 'run') throw new Error('these arguments are right');
  return request.value.options;
}

function rendered(text: string, options: Options): string {
  const setting: Setting = {
    options,
    words: wordsOf('en'),
    coloured: false,
    columns: 80,
    language: 'en',
    logBuilds: 0,
    timed: undefined,
    rebuilt: undefined,
    sized: undefined,
    context: { ignore: undefined, list: undefined, isAsked: false },
  };
  return render(inspect('Dockerfile', text, options, 'en'), setting);
}

const answers: Readonly<Record<string, (text: string) => unknown>> = {
  page: (text) => checkedOverview(text, defaultOptions, ''),
  text: (text) => rendered(text, optionsOf()),
  json: (text) => rendered(text, optionsOf('--format=json')),
  mermaid: (text) => rendered(text, optionsOf('--format=mermaid')),
  dot: (text) => rendered(text, optionsOf('--format=dot')),
  svg: (text) => rendered(text, optionsOf('--format=svg')),
  html: (text) => rendered(text, optionsOf('--format=html')),
  check: (text) => {
    const inspection = inspect('Dockerfile', text, optionsOf('--check'), 'en');
    return checkLines(inspection, allFindings(inspection, 'en'), wordsOf('en'));
  },
};

/**
 * JSON tells every target, and of each the role of every stage: with a target a stage that is their number times
 * itself, as far as JSON has room for it.
 */
const bounded = new Set([
  'stages in a row json',
  'stages copied into one json',
  'stages linked into one json',
  'steps without a shell json',
  'stages with caches of Maven json',
]);

describe.each(Object.entries(growingTexts))('%s', (kind, make) => {
  const linear = Object.entries(answers).filter(([name]) => !bounded.has(`${kind} ${name}`));
  test.each(linear)('%s: ten times as much is about ten times the work', (_, answer) => {
    const work = (pieces: number): number => {
      const text = make(pieces);
      return workOf(() => answer(text));
    };
    work(5);
    expect(work(300) / work(30)).toBeLessThan(20);
  });
});
