import { expect, test } from 'vitest';
import { slowTexts } from '#testing/slowTexts.ts';
import { workOf } from '#testing/work.ts';
import { defaultOptions, overview } from './overview.ts';

test.each(Object.entries(slowTexts))('%s: work grows with the text, not with its square', (_, make) => {
  const work = (share: number): number => {
    const text = make(share);
    return workOf(() => overview(text, defaultOptions, ''));
  };
  work(0.01);
  const growth = work(0.2) / work(0.02);
  expect(growth).toBeLessThan(20);
});
