import type { SourceRange } from '#core/text/range.ts';
import { isDirectiveBlank, skipSpace } from './space.ts';

/** A comment that silences rules of Stagegraph: `# stagegraph ignore=final-root,no-shell why`. BuildKit reads nothing in it. */
export interface IgnoreComment {
  /** `ignore=`: the instruction below; `ignore-file=`: all of them. */
  readonly scope: 'instruction' | 'file';
  readonly names: readonly { readonly name: string; readonly range: SourceRange }[];
}

const mark = 'stagegraph';

/**
 * Reads the comment in `[start, end)`; undefined where it is another comment, or none. Names stand behind `=`, with commas
 * between them; what follows behind a blank is for people.
 */
export function ignoreComment(text: string, start: number, end: number): IgnoreComment | undefined {
  let at = skipSpace(text, start, end);
  if (at >= end || text[at] !== '#') return undefined;
  at = skipBlanks(text, at + 1, end);
  if (!text.startsWith(mark, at)) return undefined;
  at += mark.length;
  if (at >= end || !isDirectiveBlank(text.charCodeAt(at))) return undefined;
  at = skipBlanks(text, at, end);
  const wordEnd = wordFrom(text, at, end);
  const word = text.slice(at, wordEnd);
  at = skipBlanks(text, wordEnd, end);
  if ((word !== 'ignore' && word !== 'ignore-file') || at >= end || text[at] !== '=') return undefined;
  return { scope: word === 'ignore' ? 'instruction' : 'file', names: namesFrom(text, at + 1, end) };
}

function namesFrom(text: string, from: number, end: number): IgnoreComment['names'] {
  const names: { name: string; range: SourceRange }[] = [];
  let at = from;
  do {
    const start = skipBlanks(text, at, end);
    at = wordFrom(text, start, end);
    if (at > start) names.push({ name: text.slice(start, at), range: { start, end: at } });
    at = skipBlanks(text, at, end);
  } while (at < end && text[at++] === ',');
  return names;
}

function wordFrom(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== ',' && text[at] !== '=' && !isDirectiveBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDirectiveBlank(text.charCodeAt(at))) at++;
  return at;
}
