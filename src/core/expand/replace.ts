import { codePoints, fromCodePoints, longestMatch, possibleStarts } from './pattern.ts';
import type { Pattern } from './pattern.ts';

const nameChar = /[\p{L}\p{Nd}_]/u;

/** Reads `name` or `{name}` at the start of `text`, as Go's `Regexp.Expand` does. */
function templateName(text: string): { name: string; length: number } | undefined {
  const brace = text.startsWith('{') ? 1 : 0;
  let end = brace;
  for (const char of text.slice(brace)) {
    if (!nameChar.test(char)) break;
    end += char.length;
  }
  if (end === brace || (brace === 1 && text[end] !== '}')) return undefined;
  return { name: text.slice(brace, end), length: end + brace };
}

/**
 * A replacement pattern for all matches is a Go template: `$0` is the match, `$$` a dollar, any other
 * `$name` nothing.
 */
function template(replacement: string): (match: string) => string {
  if (!replacement.includes('$')) return () => replacement;
  const parts: (string | undefined)[] = [];
  let rest = replacement;
  for (let at = rest.indexOf('$'); at >= 0; at = rest.indexOf('$')) {
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
    const found = rest.startsWith('$') ? undefined : templateName(rest);
    if (found === undefined) {
      parts.push('$');
      if (rest.startsWith('$')) rest = rest.slice(1);
    } else {
      if (found.name === '0') parts.push(undefined);
      rest = rest.slice(found.length);
    }
  }
  parts.push(rest);
  return (match) => parts.map((part) => part ?? match).join('');
}

/** `${NAME/pattern/replacement}`: the leftmost, longest match, its replacement taken as it is. */
export function replaceFirst(value: string, pattern: Pattern, replacement: string): string {
  const text = codePoints(value);
  const start = possibleStarts(text, pattern).indexOf(1);
  if (start < 0) return value;
  const end = longestMatch(text, pattern, start);
  return fromCodePoints(text, 0, start) + replacement + fromCodePoints(text, end, text.length);
}

/** `${NAME//pattern/replacement}`: all matches, with Go's rules for empty ones. */
export function replaceAll(value: string, pattern: Pattern, replacement: string): string {
  const text = codePoints(value);
  const starts = possibleStarts(text, pattern);
  const make = template(replacement);
  const parts: string[] = [];
  let lastEnd = 0;
  let from = 0;
  while (from <= text.length) {
    const start = starts.indexOf(1, from);
    if (start < 0) break;
    const end = longestMatch(text, pattern, start);
    parts.push(fromCodePoints(text, lastEnd, start));
    // An empty match right after another match replaces nothing.
    if (end > lastEnd || start === 0) parts.push(make(fromCodePoints(text, start, end)));
    lastEnd = end;
    from = Math.max(end, from + 1);
  }
  parts.push(fromCodePoints(text, lastEnd, text.length));
  return parts.join('');
}
