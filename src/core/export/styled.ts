import type { Role } from '#core/analysis/types.ts';
import { clip } from '#core/text/clip.ts';
import { displayWidth } from '#core/text/displayWidth.ts';

/** How a piece of terminal text is meant; what it looks like is up to whoever prints it. */
export type Style =
  'plain' | 'strong' | 'faint' | 'error' | 'warning' | 'advice' | 'added' | 'removed' | Role;

export interface Span {
  readonly text: string;
  readonly style: Style;
}

export type StyledLine = readonly Span[];

export function span(text: string, style: Style = 'plain'): Span {
  return { text, style };
}

/** Columns a line takes. */
export function lineWidth(line: StyledLine): number {
  return line.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** A line with `right` at its right end, `columns` wide; the line is cut where both have no room. */
export function withRight(line: StyledLine, right: Span, columns: number): StyledLine {
  const room = columns - displayWidth(right.text) - 1;
  const left = clipLine(line, room);
  return [...left, span(' '.repeat(room + 1 - lineWidth(left))), right];
}

function clipLine(line: StyledLine, columns: number): StyledLine {
  let left = columns;
  return line.flatMap(({ text, style }) => {
    if (left <= 0) return [];
    const shown = clip(text, left);
    left -= displayWidth(shown);
    return [span(shown, style)];
  });
}

/** Text broken at blanks into lines of at most `columns`; a longer word is cut where it must be. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, columns))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= columns) line = joined;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, columns: number): readonly string[] {
  if (displayWidth(word) <= columns) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (displayWidth(part + character) > columns) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
