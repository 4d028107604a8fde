/**
 * White space as Go sees it. JavaScript's own `trim` and `\s` differ (they take U+FEFF and leave
 * U+0085), and BuildKit uses three different sets, so each has its own function here.
 */

/** Go's `unicode.IsSpace` for one UTF-16 unit. */
export function isSpace(code: number): boolean {
  if (code < 0x85) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The blanks that separate words of an instruction: `[\t\v\f\r ]`. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c || code === 0x0d;
}

/** The blanks of Go's `\s`, used in directives: `[\t\n\f\r ]`. */
export function isDirectiveBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
}

/** First offset in `[start, end)` that is not white space, or `end`. */
export function skipSpace(text: string, start: number, end: number = text.length): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Offset just past the last character of `[start, end)` that is not white space, or `start`. */
export function trimEnd(text: string, start: number, end: number = text.length): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
