import { columnsOf, displayWidth } from './displayWidth.ts';

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
