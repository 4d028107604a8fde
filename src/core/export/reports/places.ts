import { lineAt, lineStart, type LineMap } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Place } from './report.ts';

/**
 * Places of ranges, in the order in which they are given. Bytes are counted in one pass over the text for all
 * of them: a line may be as long as the text, and hold as many findings.
 */
export function placesOf(text: string, lines: LineMap, ranges: readonly SourceRange[]): readonly Place[] {
  const offsets = ranges.flatMap(({ start, end }) => [start, end]);
  const bytes = byteColumns(text, lines, offsets);
  const column = (offset: number): number => offset - lineStart(lines, lineAt(lines, offset)) + 1;
  return ranges.map(({ start, end }) => ({
    startLine: lineAt(lines, start),
    startColumn: column(start),
    startByte: bytes.get(start) ?? 1,
    endLine: lineAt(lines, end),
    endColumn: column(end),
    endByte: bytes.get(end) ?? 1,
  }));
}

function byteColumns(text: string, lines: LineMap, offsets: readonly number[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let line = 0;
  let at = 0;
  let bytes = 0;
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    const here = lineAt(lines, offset);
    if (here !== line) {
      line = here;
      at = lineStart(lines, here);
      bytes = 0;
    }
    for (; at < offset; at += 1) bytes += bytesOfUnit(text.charCodeAt(at));
    columns.set(offset, bytes + 1);
  }
  return columns;
}

/** Each half of a pair counts two of the four bytes. A half alone would be written as U+FFFD, three bytes: no file holds one. */
function bytesOfUnit(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}
