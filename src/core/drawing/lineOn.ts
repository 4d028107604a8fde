import { textWidth } from './fontWidths.ts';
import { CARD_PADDING, levelMetrics, type Detail } from './metrics.ts';

/** Fonts of browsers differ from the widths that are reckoned with; these are not those of cards. */
const TOLERANCE = 1.06;

/** Of a sentence and a shorter one, the first that a small line of a card has room for. */
export function lineOn(
  [whole, short]: readonly [string, string],
  { width, level }: { readonly width: number; readonly level: Detail },
): string {
  const fits = textWidth(whole, 'sans', levelMetrics[level].small) * TOLERANCE <= width - 2 * CARD_PADDING;
  return fits ? whole : short;
}
