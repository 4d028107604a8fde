/** Half-open range `[start, end)` of UTF-16 offsets into the source text. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in the range, its end included (where a caret may stand). */
export function touches(range: SourceRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
