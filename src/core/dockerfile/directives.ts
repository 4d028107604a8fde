import type { LineMap } from '#core/text/lines.ts';
import { lineEnd, lineStart } from '#core/text/lines.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { isDirectiveBlank, skipSpace } from './space.ts';
import type { Directive } from './types.ts';

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDirectiveBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Reads `# name = value` in `[start, end)`; the name in lower case. */
export function keyAndValue(
  text: string,
  start: number,
  end: number,
): { name: string; value: string } | undefined {
  if (start >= end || text[start] !== '#') return undefined;
  const nameStart = skipBlanks(text, start + 1, end);
  let at = nameStart;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && (at === nameStart || code < 0x30 || code > 0x39)) break;
    at++;
  }
  if (at === nameStart) return undefined;
  const name = text.slice(nameStart, at).toLowerCase();
  at = skipBlanks(text, at, end);
  if (text[at] !== '=' || at >= end) return undefined;
  const equals = at;
  at = skipBlanks(text, equals + 1, end);
  // BuildKit's pattern wants one character at least, and takes the last blank if there is no other.
  if (at === end) return equals + 1 === end ? undefined : { name, value: text.slice(end - 1, end) };
  let valueEnd = end;
  while (isDirectiveBlank(text.charCodeAt(valueEnd - 1))) valueEnd--;
  return { name, value: text.slice(at, valueEnd) };
}

/** Whether a name is that of a directive of the whole file. */
export function isKnown(name: string): name is Directive['name'] {
  return name === 'syntax' || name === 'escape' || name === 'check';
}

/** Reads directives line by line until the first line that is none. */
export class DirectiveReader {
  readonly #seen = new Set<string>();
  #done = false;

  /** The directive in `[start, end)`, if the block of directives still goes on. */
  read(
    text: string,
    start: number,
    end: number,
  ): { name: Directive['name']; value: string } | Problem | undefined {
    if (this.#done) return undefined;
    const found = keyAndValue(text, start, end);
    if (found === undefined || !isKnown(found.name)) {
      this.#done = true;
      return undefined;
    }
    if (this.#seen.has(found.name)) return problem('duplicate-directive', { name: found.name });
    this.#seen.add(found.name);
    return { name: found.name, value: found.value };
  }
}

/**
 * `# syntax=` and `# check=` as BuildKit looks them up: unlike the parser it does not accept them
 * indented, steps over a `#!` line, and takes the first word of the value only.
 */
export function lookedUpDirectives(text: string, lines: LineMap): readonly Directive[] {
  const found: Directive[] = [];
  const reader = new DirectiveReader();
  for (let line = 1; line <= lines.starts.length; line++) {
    let start = lineStart(lines, line);
    if (line === 1 && text.startsWith('\ufeff')) start++;
    if (line === 1 && text.startsWith('#!', start)) continue;
    let end = lineEnd(lines, line);
    if (text[end - 1] === '\r') end--;
    const directive = reader.read(text, start, end);
    if (directive === undefined || 'rule' in directive) break;
    const space = directive.value.indexOf(' ');
    const value = space < 0 ? directive.value : directive.value.slice(0, space);
    if (directive.name !== 'escape') found.push({ name: directive.name, value, line });
  }
  return found;
}

/**
 * The `syntax` of a file as BuildKit detects it: the directive, the same behind `//`, or the field of a JSON object. A file
 * for another frontend need not look like a Dockerfile.
 */
export function detectSyntax(
  text: string,
  lines: LineMap,
): { readonly value: string; readonly line: number } | undefined {
  const directive = lookedUpDirectives(text, lines).find(({ name }) => name === 'syntax');
  if (directive) return directive;
  const slashes = /^(?:#![^\n]*\n)?\/\/[ \t]*syntax[ \t]*=[ \t]*(\S+)/i.exec(text);
  if (slashes?.[1] !== undefined) return { value: slashes[1], line: text.startsWith('#!') ? 2 : 1 };
  if (!text.startsWith('{')) return undefined;
  try {
    const { syntax } = JSON.parse(text) as { readonly syntax?: unknown };
    return typeof syntax === 'string' && syntax !== '' ? { value: syntax, line: 1 } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A directive in a comment, its `#` already removed; undefined where the comment is none of that name. Only the first
 * word of its value counts.
 */
export function commentDirective(comment: string, name: Directive['name']): string | undefined {
  const line = `#${comment}`;
  const found = keyAndValue(line, 0, line.length);
  return found?.name === name ? found.value.split(' ', 1)[0] : undefined;
}

/** Whether a line is a comment: `#` after any white space. */
export function isComment(text: string, start: number, end: number): boolean {
  const at = skipSpace(text, start, end);
  return at < end && text.charCodeAt(at) === 0x23;
}
