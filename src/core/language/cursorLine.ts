import type { ParsedDockerfile } from '#core/dockerfile/types.ts';
import type { LogicalLine } from '#core/dockerfile/types.ts';
import { lineAt, lineStart } from '#core/text/lines.ts';

/** The instruction being written at a place, up to there. */
export interface CursorLine {
  /** Its logical line up to the caret: continuations joined, comments left out, white space before it dropped. */
  readonly before: string;
  /** Line of the instruction. */
  readonly line: number;
}

/** What is written at `offset`: an instruction, a comment, or the body of a here-document. */
export type Writing =
  | ({ readonly kind: 'instruction' } & CursorLine)
  /** The line up to the caret, from `#` on. */
  | { readonly kind: 'comment'; readonly before: string; readonly line: number }
  | { readonly kind: 'body' };

/** Finds the line that a caret stands in, as BuildKit joins it. */
export function writingAt({ text, lines, nodes, escape }: ParsedDockerfile, offset: number): Writing {
  const line = lineAt(lines, offset);
  const physical = text.slice(lineStart(lines, line), offset);
  const node = nodes.findLast((one) => one.node.range.start <= offset)?.node;
  if (node && node.heredocs.length > 0 && offset <= node.range.end) {
    const last = node.logical.segments.at(-1) ?? 0;
    if (line > lineAt(lines, last)) return { kind: 'body' };
  }
  if (physical.trimStart().startsWith('#')) return { kind: 'comment', before: physical.trimStart(), line };
  if (!node || !reaches(text.slice(node.range.start, offset), node.range.end - node.range.start, escape))
    return { kind: 'instruction', before: physical.trimStart(), line };
  return { kind: 'instruction', before: upTo(node.logical, text, offset), line: node.line };
}

/** Whether the instruction that begins with `text` goes on to its end: `length` is what it is known to have. */
function reaches(text: string, length: number, escape: string): boolean {
  if (text.length <= length) return true;
  return text.slice(length).trim() === '' && text.slice(0, length).trimEnd().endsWith(escape);
}

function upTo({ text: joined, segments }: LogicalLine, text: string, offset: number): string {
  let end = 0;
  for (let index = 0; index < segments.length; index += 2) {
    const from = segments[index] ?? 0;
    const source = segments[index + 1] ?? 0;
    if (source > offset) break;
    end = Math.min(from + offset - source, segments[index + 2] ?? joined.length);
  }
  const before = joined.slice(0, end);
  // Blanks at the end are no part of the logical line, and yet a word ends there.
  return /\s/.test(text.charAt(offset - 1)) && !/\s$/.test(before) ? `${before} ` : before;
}
