/**
 * The wildcard patterns of `${NAME#…}`, `${NAME%…}` and `${NAME/…/…}`: `*` is any text, `?` any
 * character (neither takes a line feed), `\` escapes. BuildKit turns them into Go regular expressions;
 * here they are matched without backtracking, with the same leftmost-first answers.
 *
 * ```
 * a*b?c   ->   segments  [a] [b ? c]     text runs between stars
 * ```
 */

/** One character of a segment: a code point, or `anyChar`. */
type Unit = number;
const anyChar: Unit = -1;
const lineFeed = 0x0a;

/** Segments between the stars, in order; one more than there are stars. */
export type Pattern = readonly (readonly Unit[])[];

/** Text as code points, which is what `?` counts. */
export function codePoints(text: string): readonly number[] {
  const points: number[] = [];
  for (const char of text) points.push(char.codePointAt(0) ?? 0);
  return points;
}

export function fromCodePoints(points: readonly number[], start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCodePoint(points[at] ?? 0);
  return text;
}

/** Reads a pattern; undefined where an escape is none BuildKit knows. */
export function parsePattern(text: string): Pattern | undefined {
  const chars = [...(text.startsWith('\ufeff') ? text.slice(1) : text)];
  const segments: Unit[][] = [[]];
  for (let at = 0; at < chars.length; at++) {
    const segment = segments.at(-1) ?? [];
    let char = chars[at] ?? '';
    if (char === '*') {
      segments.push([]);
      continue;
    }
    if (char === '\\') {
      const escaped = chars[++at];
      if (escaped === undefined || !'*?\\}/'.includes(escaped)) return undefined;
      char = escaped;
      // `\}` and `\/` only hide the character from the substitution's own syntax.
    } else if (char === '?') {
      segment.push(anyChar);
      continue;
    }
    segment.push(char.codePointAt(0) ?? 0);
  }
  return segments;
}

/** The pattern for matching from the end of the text backwards. */
export function reversed(pattern: Pattern): Pattern {
  return pattern.map((segment) => segment.toReversed()).toReversed();
}

function segmentAt(text: readonly number[], segment: readonly Unit[], at: number): boolean {
  if (at + segment.length > text.length) return false;
  for (let index = 0; index < segment.length; index++) {
    const unit = segment[index];
    const point = text[at + index];
    if (unit === anyChar ? point === lineFeed : unit !== point) return false;
  }
  return true;
}

/** End of the shortest match that begins at 0, or -1. Each star takes as little as it can. */
export function shortestPrefix(text: readonly number[], pattern: Pattern): number {
  const [first = [], ...others] = pattern;
  if (!segmentAt(text, first, 0)) return -1;
  let end = first.length;
  for (const segment of others) {
    let at = end;
    while (!segmentAt(text, segment, at)) {
      if (at >= text.length || text[at] === lineFeed) return -1;
      at++;
    }
    end = at + segment.length;
  }
  return end;
}

/**
 * End of the longest match that begins at `start`, or -1. Follows the set of places each segment
 * can end at; a star reaches from each of them to the end of its line.
 */
export function longestMatch(text: readonly number[], pattern: Pattern, start: number): number {
  const [first = [], ...others] = pattern;
  if (!segmentAt(text, first, start)) return -1;
  let ends = [start + first.length];
  for (const segment of others) {
    const next: number[] = [];
    let reached = -1;
    for (const end of ends) {
      // An earlier end on the same line has already tried all that this one could.
      if (end < reached) continue;
      for (let at = end; ; at++) {
        if (segmentAt(text, segment, at)) next.push(at + segment.length);
        reached = at + 1;
        if (at >= text.length || text[at] === lineFeed) break;
      }
    }
    if (next.length === 0) return -1;
    ends = next;
  }
  return ends.at(-1) ?? -1;
}

/** Whether a match can begin, for every place of the text (its end included). */
export function possibleStarts(text: readonly number[], pattern: Pattern): Uint8Array {
  let later: Uint8Array | undefined;
  for (let index = pattern.length - 1; index >= 0; index--) {
    const segment = pattern[index] ?? [];
    const here = new Uint8Array(text.length + 1);
    for (let at = 0; at + segment.length <= text.length; at++) {
      const rest = later === undefined ? 1 : (later[at + segment.length] ?? 0);
      if (rest === 1 && segmentAt(text, segment, at)) here[at] = 1;
    }
    if (index === 0) return here;
    // A star before this segment: also from every earlier place of the same line.
    for (let at = text.length - 1; at >= 0; at--) {
      if (here[at] === 0 && text[at] !== lineFeed) here[at] = here[at + 1] ?? 0;
    }
    later = here;
  }
  return new Uint8Array(text.length + 1);
}
