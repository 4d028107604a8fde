import { beforeAll, expect, test } from 'vitest';
import { durationText } from './durationText.ts';
import { timeline as en } from './en/timeline.ts';
import { timeline as ko } from './ko/timeline.ts';
import { loadSentences } from './sentences.ts';
import { timelineText } from './timelineMessages.ts';

beforeAll(() => loadSentences('timeline'));

test('both languages say the same things about time, and Korean is Korean', () => {
  expect(Object.keys(ko).toSorted()).toEqual(Object.keys(en).toSorted());
  const same = Object.entries(ko).filter(
    ([key, message]) => typeof message === 'string' && message === en[key as keyof typeof en],
  );
  expect(same.map(([key]) => key)).toEqual(['limit.title', 'log.placeholder']);
});

test('nothing says that stages run in parallel', () => {
  for (const message of [...Object.values(en), ...Object.values(ko)])
    expect(String(message)).not.toMatch(/stages? .*(?:parallel|at the same time)|병렬/i);
});

test.each([
  [0, '0 s', '0초'],
  [4, '4 ms', '4ms'],
  [350, '0.35 s', '0.35초'],
  [1000, '1 s', '1초'],
  [1240, '1.2 s', '1.2초'],
  [18_500, '18.5 s', '18.5초'],
  [59_960, '1 min', '1분'],
  [125_000, '2 min 5 s', '2분 5초'],
  [3_720_000, '1 h 2 min', '1시간 2분'],
])('%d ms are %s', (ms, english, korean) => {
  expect(durationText(ms, 'en')).toBe(english);
  expect(durationText(ms, 'ko')).toBe(korean);
});

test('a sentence gets its values', () => {
  expect(timelineText('en').t('total.saved', { time: '2 s', share: 0.254 })).toBe('2 s saved (25 %)');
});
