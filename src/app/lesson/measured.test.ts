import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { rebuildTime } from '#core/rebuild/rebuildTime.ts';
import { openFile } from '#core/stages/open.ts';
import { stepWords } from '#i18n/lessonMessages.ts';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { timesIn } from '#lessons/judge/judge.ts';
import { rebuildIn } from '#lessons/judge/rebuilds.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import { course } from '#lessons/course/course.ts';
import { stateAt } from '#lessons/course/lesson.ts';

const lesson = course.whole;

/** The state of a step, or that of its solution. */
function situationAt(id: string, solved = false): Situation {
  const at = lesson.steps.findIndex((step) => step.id === id);
  const { text, target, timing } = stateAt(lesson, at);
  const { task } = lesson.steps[at] ?? {};
  const shown = solved && task?.kind === 'edit' ? task.solution : text;
  return { file: openFile(shown, defaultOptions), target, timing };
}

const firstBuild = (id: string, solved = false): number => timesIn(situationAt(id, solved)).makespanMs / 1000;

function afterOneLine(id: string, solved = false): number {
  const situation = situationAt(id, solved);
  const { basis } = timesIn(situation);
  const durations = situation.timing?.durations ?? {};
  const rebuild = rebuildIn(situation, ['file:api/cmd/api/main.go']);
  return rebuildTime(rebuild, (step) => durations[basis.names[step] ?? ''] ?? 1000).mostMs / 1000;
}

test('lesson 8 says what the tool measures', async () => {
  await Promise.all([loadLanguage('en'), loadLanguage('ko'), loadSentences('lessons')]);
  const measured = [
    ['slow', 'say', firstBuild('slow'), 56],
    ['slim', 'done', firstBuild('slim', true), 56],
    ['untie', 'done', firstBuild('untie', true), 36],
    ['predict', 'done', firstBuild('predict'), 32],
    ['order', 'say', afterOneLine('order'), 32],
    ['order', 'done', afterOneLine('order', true), 20],
    ['end', 'say', firstBuild('end'), 32],
  ] as const;
  for (const [step, part, seconds, expected] of measured) {
    expect(seconds, step).toBe(expected);
    for (const language of ['en', 'ko'] as const)
      expect(stepWords(language, 'whole', step)[part]).toContain(String(seconds));
  }
  expect(afterOneLine('start')).toBe(32);
  expect(lesson.steps[0].text?.match(/^FROM /gm)).toHaveLength(13);
});

test('no step of lesson 8 takes a time that nobody set', () => {
  for (const id of ['start', 'untie', 'shorter', 'predict', 'checks', 'end']) {
    const { basis } = timesIn(situationAt(id));
    const durations = situationAt(id).timing?.durations ?? {};
    expect(basis.names.filter((name) => durations[name] === undefined)).toEqual([]);
  }
});
