import type { SourceRange } from '#core/text/range.ts';
import type { LogicalLine } from './types.ts';

/** Offset in the source text of `offset` in the logical line. O(log segments). */
export function sourceOffset(line: LogicalLine, offset: number): number {
  const { segments } = line;
  let low = 0;
  let high = segments.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle * 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (segments[low * 2 + 1] ?? 0) + offset - (segments[low * 2] ?? 0);
}

/** Range in the source text of `[start, end)` in the logical line. */
export function sourceRange(line: LogicalLine, start: number, end: number): SourceRange {
  if (end <= start) {
    const at = sourceOffset(line, start);
    return { start: at, end: at };
  }
  // The end is taken from the last character, so that a range never reaches over a continuation.
  return { start: sourceOffset(line, start), end: sourceOffset(line, end - 1) + 1 };
}
