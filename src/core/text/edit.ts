import type { SourceRange } from './range.ts';

/** One replacement in a text; an empty range inserts. */
export interface TextEdit {
  readonly range: SourceRange;
  readonly text: string;
}

/** The text with the edits made. They are in the order of the text and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.range.start), edit.text);
    at = edit.range.end;
  }
  return pieces.join('') + text.slice(at);
}
