import type { SourceRange } from './range.ts';

/** One replacement in a text; an empty range inserts. */
export interface TextEdit {
  readonly range: SourceRange;
  readonly text: string;
}

/** The text with the edits made; their ranges stand in order and do not overlap, else nothing is done. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { range, text: inserted } of edits) {
    if (range.start < at || range.end > text.length) return text;
    pieces.push(text.slice(at, range.start), inserted);
    at = range.end;
  }
  return pieces.join('') + text.slice(at);
}
