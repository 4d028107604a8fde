import { expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { layoutGraph } from '#core/layout/layout.ts';
import { slowTexts } from '#testing/slowTexts.ts';
import { workOf } from '#testing/work.ts';
import { drawingOf, layoutInput, shownAt } from './drawing.ts';

// A layout improves a picture as long as its budget of looks lasts, so that the work on these pictures of up to 60,000
// cards and edges is bounded, not proportional; anything quadratic in them goes far beyond.
test.each(Object.entries(slowTexts))('%s: drawn within bounds, first and again', (_, make) => {
  const view = overview(make(0.5), defaultOptions, '');
  const work = workOf(() => {
    const drawing = drawingOf(view, { ...shownAt('all'), showContext: true });
    const input = layoutInput(drawing);
    const { memory } = layoutGraph(input, { direction: 'LR' });
    layoutGraph(input, { direction: 'LR', previous: memory });
  });
  expect(work).toBeLessThan(2e9);
});
