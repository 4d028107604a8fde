import type { SourceRange } from './range.ts';

/**
 * Line structure of a text as BuildKit sees it: only `\n` ends a line, so a lone `\r` is an
 * ordinary character and the `\r` of a CRLF belongs to its line. Lines count from 1.
 * Plain data, so that it can cross to and from a worker.
 */
export interface LineMap {
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
  /** Length of the text in UTF-16 units. */
  readonly length: number;
}

/** Builds the line map of `text` in one linear pass. */
export function lineMap(text: string): LineMap {
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts, length: text.length };
}

function clampLine(map: LineMap, line: number): number {
  return Math.min(Math.max(line, 1), map.starts.length);
}

/** Line that holds `offset`; offsets past either end are clamped. O(log lines). */
export function lineAt(map: LineMap, offset: number): number {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Offset of the first character of `line`, clamped to the text. */
export function lineStart(map: LineMap, line: number): number {
  return map.starts[clampLine(map, line) - 1] ?? 0;
}

/** Offset just past the last character of `line`, its `\n` left out. */
export function lineEnd(map: LineMap, line: number): number {
  const next = map.starts[clampLine(map, line)];
  return next === undefined ? map.length : next - 1;
}

/** Range of whole lines, first and last included, the last line break left out. */
export function lineRange(map: LineMap, first: number, last: number = first): SourceRange {
  return { start: lineStart(map, first), end: lineEnd(map, last) };
}
