import { characterWidth, ELLIPSIS, textWidth, type Font } from './fontWidths.ts';

/** The text, cut to a width in pixels with `…` at its end where it is longer; empty where not even that fits. */
export function fitText(text: string, font: Font, size: number, width: number): string {
  if (textWidth(text, font, size) <= width) return text;
  let left = (width * 1000) / size - characterWidth(ELLIPSIS, font);
  if (left < 0) return '';
  let head = '';
  for (const character of text) {
    left -= characterWidth(character, font);
    if (left < 0) break;
    head += character;
  }
  return `${head.trimEnd()}${ELLIPSIS}`;
}
