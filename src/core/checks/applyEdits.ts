import type { Edit } from './types.ts';

/** The text with `edits` made: their ranges stand in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of edits) {
    if (range.start < at || range.end > text.length) return text;
    result += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  return result + text.slice(at);
}
