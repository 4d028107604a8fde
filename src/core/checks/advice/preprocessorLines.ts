import { lineEnd, lineRange, lineStart } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

const mark = /^#(?:include\s*["<]|define\s+\w|if(?:n?def)?\s+\S|elif\s+\S|else\s*$|endif\b)/;
/** Two marks may be a coincidence of comments only where none of them includes anything. */
const sure = /^#include\s*["<]/;

/**
 * `#include`, `#define`, `#if`: comments for BuildKit, so the file is meant to go through a preprocessor first. Said once,
 * at the first of them, where at least two stand in the file or one includes something.
 */
export function preprocessorLines({ resolution }: AdviceInput): readonly Advice<'mark'>[] {
  const { text, lines } = resolution.parsed;
  const found: { line: number; mark: string; sure: boolean }[] = [];
  for (let line = 1; line <= lines.starts.length; line++) {
    const start = lineStart(lines, line);
    if (text[start] !== '#') continue;
    const written = text.slice(start, Math.min(lineEnd(lines, line), start + 200));
    const matched = mark.exec(written);
    if (matched) found.push({ line, mark: /^#\w+/.exec(written)?.[0] ?? '#', sure: sure.test(written) });
  }
  const [first] = found;
  if (!first || (found.length < 2 && !first.sure)) return [];
  return [{ line: first.line, range: lineRange(lines, first.line), params: { mark: first.mark } }];
}
