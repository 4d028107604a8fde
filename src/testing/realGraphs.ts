import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { drawingOf, layoutInput, shownAt } from '#core/drawing/drawing.ts';
import type { LayoutInput } from '#core/layout/types.ts';
import { corpusRecords } from './records.ts';

/**
 * Real Dockerfiles of at least `fewest` stages as the page lays them out, at most `most` of them, taken
 * evenly. None, with a line on the console, where the files are absent.
 */
export function realGraphs(fewest: number, most: number): LayoutInput[] {
  const pictures = (corpusRecords('real-world') ?? [])
    .map(({ text }) => overview(text, defaultOptions, ''))
    .filter(({ stages }) => stages.length >= fewest);
  const step = Math.max(1, pictures.length / most);
  return Array.from({ length: Math.min(most, pictures.length) }, (_, i) => pictures[Math.floor(i * step)])
    .filter((picture) => picture !== undefined)
    .map((picture) => layoutInput(drawingOf(picture, shownAt('all'))));
}
