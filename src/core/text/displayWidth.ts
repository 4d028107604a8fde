/**
 * Ranges of characters that take two columns on a terminal: East Asian Wide and Fullwidth (Unicode
 * Standard Annex 11), and emoji, which terminals draw as wide. First and last of each, ascending.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Combining marks, joiners and the vowels and finals of conjoining Hangul: drawn over what stands before. */
const NO_WIDTH = /^(?:\p{Mn}|\p{Me}|\p{Emoji_Modifier}|\u200c|\u200d|[\u1160-\u11ff])$/u;

/** Columns one character takes: 0, 1 or 2. */
export function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.some(([first, last]) => first <= code && code <= last) ? 2 : 1;
}

/** Columns a printable text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The text, cut to `columns` with `…` at the end where it is longer. */
export function clip(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  return `${headOf(text, columns - 1)}…`;
}

/** The text, cut to `columns` with `…` in the middle where it is longer: both ends of a path matter. */
export function clipMiddle(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const tail = Math.floor((columns - 1) / 2);
  const back = headOf([...text].toReversed().join(''), tail);
  return `${headOf(text, columns - 1 - tail)}…${[...back].toReversed().join('')}`;
}

function headOf(text: string, columns: number): string {
  let head = '';
  let left = columns;
  for (const character of text) {
    left -= columnsOf(character);
    if (left < 0) break;
    head += character;
  }
  return head;
}
