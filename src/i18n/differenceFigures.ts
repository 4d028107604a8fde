import type { Difference, FileFigures } from '#core/difference/types.ts';
import { durationText } from './durationText.ts';
import type { TranslateDifference } from './differenceMessages.ts';
import type { Language } from './format.ts';

/** The figures that are shown, in this order. */
export const shownFigures = [
  'totalMs',
  'sequentialMs',
  'chainSteps',
  'atOnce',
  'stages',
  'built',
  'instructions',
  'steps',
  'shippedSteps',
  'leftSteps',
  'images',
  'errors',
  'warnings',
  'advice',
] as const satisfies readonly (keyof FileFigures)[];

type Shown = (typeof shownFigures)[number];

/** A figure in words. */
export function figureText(
  figures: FileFigures,
  name: Shown,
  t: TranslateDifference,
  language: Language,
): string {
  const value = figures[name];
  if (value === undefined) return t('figure.unknown');
  return name.endsWith('Ms') ? durationText(value, language) : value.toLocaleString(language);
}
/** Figures of which less is better, whatever is built; of the others nobody can say. */
const lessIsBetter: ReadonlySet<string> = new Set<Shown>(['totalMs', 'errors', 'warnings', 'advice']);

/** Whether a figure is better or worse than before; undefined where it is neither, or is only assumed. */
export function verdictOn({ figures, times }: Difference, name: Shown): 'better' | 'worse' | undefined {
  const [old, now] = [figures.before[name], figures.after[name]];
  if (old === undefined || now === undefined || old === now || !lessIsBetter.has(name)) return undefined;
  // Where every step takes the same second, fewer steps in a row say little about the time.
  if (name === 'totalMs' && times.basis === 'equal') return undefined;
  return now < old ? 'better' : 'worse';
}
