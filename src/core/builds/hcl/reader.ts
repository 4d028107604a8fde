import type { SourceRange } from '#core/text/range.ts';
import type { BuildProblemRule, ProblemList } from '#core/builds/problems.ts';
import type { Expr } from './tree.ts';

/** How deep expressions, blocks and directives may stand in each other. */
const DEEPEST = 100;

/** A text that is read from its beginning on. The first thing that is wrong ends it: nothing more is found in it. */
export interface Reader {
  readonly text: string;
  at: number;
  /** Where it ends for now. */
  end: number;
  hasFailed: boolean;
  depth: number;
  /** The place of a part of the text. */
  readonly place: (start: number, end: number) => SourceRange;
  readonly problems: ProblemList;
  /** Reads an expression, which templates have in them. */
  readonly readExpression: ReadExpression;
}

/** Reads an expression; `overLines`: the end of a line means nothing in it. */
export type ReadExpression = (reader: Reader, overLines: boolean) => Expr;

/** A reader of a text, and where its parts stand among the files that are read. */
export function readerOf(
  text: string,
  problems: ProblemList,
  readExpression: ReadExpression,
  place: Reader['place'],
): Reader {
  return { text, at: 0, end: text.length, hasFailed: false, depth: 0, place, problems, readExpression };
}

/** Says what is wrong where the reader is, and ends it. */
export function fail(
  reader: Reader,
  expected = '',
  rule: BuildProblemRule = 'hcl-syntax',
  at = reader.at,
): void {
  if (!reader.hasFailed) {
    const params =
      rule === 'hcl-syntax' ? { expected } : rule === 'hcl-attribute-twice' ? { name: expected } : {};
    reader.problems.add(rule, 'error', reader.place(at, at), params);
  }
  reader.hasFailed = true;
  reader.at = reader.end;
}

/** Reads something that may hold itself; `otherwise` where that goes too deep. */
export function deeper<Result>(reader: Reader, read: () => Result, otherwise: Result): Result {
  if (reader.depth >= DEEPEST) {
    fail(reader, '', 'hcl-too-deep');
    return otherwise;
  }
  reader.depth += 1;
  const result = read();
  reader.depth -= 1;
  return result;
}

/** Passes over blanks and comments; over ends of lines as well where they mean nothing. */
export function skip(reader: Reader, overLines: boolean): void {
  const { text } = reader;
  while (reader.at < reader.end) {
    const sign = text[reader.at];
    if (sign === ' ' || sign === '\t' || sign === '\r' || sign === '\uFEFF') reader.at += 1;
    else if (sign === '\n' && overLines) reader.at += 1;
    else if (sign === '#' || text.startsWith('//', reader.at)) {
      const end = text.indexOf('\n', reader.at);
      reader.at = end < 0 ? reader.end : Math.min(end, reader.end);
    } else if (text.startsWith('/*', reader.at)) {
      const end = text.indexOf('*/', reader.at + 2);
      if (end < 0) fail(reader, '*/');
      else reader.at = Math.min(end + 2, reader.end);
    } else return;
  }
}

/** Whether these signs come next; nothing is read. */
export function sees(reader: Reader, signs: string): boolean {
  return reader.at + signs.length <= reader.end && reader.text.startsWith(signs, reader.at);
}

/** Reads these signs where they come next. */
export function takes(reader: Reader, signs: string): boolean {
  if (!sees(reader, signs)) return false;
  reader.at += signs.length;
  return true;
}

/** Reads these signs after blanks, or fails. */
export function expect(reader: Reader, signs: string, overLines: boolean): void {
  skip(reader, overLines);
  if (!takes(reader, signs)) fail(reader, signs);
}

const word = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

/** Reads a name; "" where none comes next. */
export function readName(reader: Reader): string {
  if (reader.at >= reader.end) return '';
  word.lastIndex = reader.at;
  const name = word.exec(reader.text)?.[0] ?? '';
  reader.at += name.length;
  return name;
}

/** Reads a word where it comes next and ends there. */
export function takesWord(reader: Reader, wanted: string): boolean {
  const { at } = reader;
  if (readName(reader) === wanted) return true;
  reader.at = at;
  return false;
}
