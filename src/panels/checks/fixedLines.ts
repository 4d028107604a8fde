import { applyEdits, type TextEdit } from '#core/text/edit.ts';

/** Lines of a text as they are, and as edits would make them. */
export interface FixedLines {
  readonly before: string;
  readonly after: string;
}

/** Characters of the lines that are shown; of more an example says it better. */
const MOST = 400;

/** The whole lines that edits change; undefined where those are too long to be shown, or nothing of them is left. */
export function fixedLines(text: string, edits: readonly TextEdit[]): FixedLines | undefined {
  const [first] = edits;
  const last = edits.at(-1);
  if (first === undefined || last === undefined || last.range.end - first.range.start > MOST)
    return undefined;
  const start = text.slice(0, first.range.start).lastIndexOf('\n') + 1;
  const found = text.indexOf('\n', last.range.end);
  const end = found < 0 ? text.length : found;
  if (end - start > MOST) return undefined;
  const shifted = edits.map(({ range, text: inserted }) => ({
    range: { ...range, start: range.start - start, end: range.end - start },
    text: inserted,
  }));
  const before = text.slice(start, end);
  const after = applyEdits(before, shifted).trimEnd();
  return after.length === 0 || after.length > MOST ? undefined : { before: before.trimEnd(), after };
}
