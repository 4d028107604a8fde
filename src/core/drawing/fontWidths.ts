import { columnsOf } from '#core/text/displayWidth.ts';

/** The fonts of a drawing. */
export type Font = 'sans' | 'sans-bold' | 'mono';

/** Widths of the characters U+0020 to U+007E in thousandths of the type size, measured in a browser. */
const ascii: Readonly<Record<Exclude<Font, 'mono'>, readonly number[]>> = {
  sans: read(`
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
    556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
    1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
    667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
    333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
    556 556 333 500 278 556 500 722 500 500 500 334 260 334 584`),
  'sans-bold': read(`
    278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278
    556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
    975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
    667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
    333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611
    611 611 389 556 333 611 556 778 556 556 500 389 280 389 584`),
};

const MONO = 602;
const WIDE = 1000;
/** Letters beyond ASCII, taken to be as wide as wide Latin, Greek and Cyrillic small letters. */
const OTHER = 720;
export const ELLIPSIS = '…';

function read(table: string): readonly number[] {
  return table.trim().split(/\s+/).map(Number);
}

/** Width of a character in thousandths of the type size. */
export function characterWidth(character: string, font: Font): number {
  const columns = columnsOf(character);
  if (columns !== 1) return columns === 2 ? WIDE : 0;
  if (font === 'mono') return MONO;
  if (character === ELLIPSIS) return WIDE;
  return ascii[font][(character.codePointAt(0) ?? 0) - 0x20] ?? OTHER;
}

/** Width of a printable text in pixels. */
export function textWidth(text: string, font: Font, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, font);
  return (width * size) / 1000;
}
