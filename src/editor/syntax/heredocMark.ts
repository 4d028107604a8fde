import type { PendingHeredoc } from './lineState.ts';

// Blanks may stand before the name, though not behind `<<-`.
const opening = /\d*<<(?:(-)|[ \t\r]*)/y;
// Quoted pieces and plain characters are told apart by their first character: one way to match, no backtracking.
const nameParts = /(?:'[^']*'|"[^"]*"|[^\s'"<])+/y;

/** A `<<EOF` word as found in a line. */
export interface HeredocMark {
  readonly heredoc: PendingHeredoc;
  readonly end: number;
}

/** The here-document that the word at `at` opens; a `<<` inside or beside other text opens none. */
export function heredocMark(line: string, at: number, script: boolean): HeredocMark | undefined {
  opening.lastIndex = at;
  const start = opening.exec(line);
  if (start === null) return undefined;
  nameParts.lastIndex = opening.lastIndex;
  const written = nameParts.exec(line)?.[0];
  if (written === undefined) return undefined;
  const end = nameParts.lastIndex;
  if (end < line.length && !/\s/.test(line.charAt(end))) return undefined;
  const name = written.replace(/["']/g, '');
  const heredoc = { name, chomp: start[1] === '-', script, expand: name === written };
  return name === '' ? undefined : { heredoc, end };
}
