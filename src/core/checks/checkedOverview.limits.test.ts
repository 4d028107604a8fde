import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { slowTexts } from '#testing/slowTexts.ts';
import { workOf } from '#testing/work.ts';
import { checkedOverview } from './checkedOverview.ts';

// What the engine does by itself is not counted; of what is, ten times the text may be ten times the work.
test.each(Object.entries(slowTexts))('%s: work grows with the text, not with its square', (_, make) => {
  const work = (share: number): number => {
    const text = make(share);
    return workOf(() => checkedOverview(text, defaultOptions, ''));
  };
  work(0.01);
  expect(work(0.2) / work(0.02)).toBeLessThan(20);
});

test.each(Object.entries(slowTexts))('%s: as much of it as the page takes is no trouble', (_, make) => {
  const text = make(1).slice(0, 1_000_000);
  const froms = text.match(/^FROM/gm)?.length ?? 0;
  const { stages, problems } = checkedOverview(text, defaultOptions, '');
  expect(froms).toBeGreaterThan(0);
  if (problems.length === 0) expect(stages).toHaveLength(froms);
  else expect(stages.length + problems.length).toBeGreaterThan(0);
});
