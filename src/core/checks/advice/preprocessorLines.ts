import { lineEnd, lineRange, lineStart } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

const mark = /^#(?:include\s*["<]|define\s+\w|if(?:n?def)?\s+\S|elif\s+\S|else\s*$|endif\b)/;
const include = /^#include\s*["<]/;
const definition = /^#define\s+[A-Z_][A-Z0-9_]*(?:\s|\(|$)/;

/**
 * `#include`, `#define`, `#if`: comments for BuildKit, so the file is meant to go through a preprocessor first. Said once,
 * at the first of them, where one includes something, a condition has its end, or two are definitions: a comment may well
 * begin with one of these words.
 */
export function preprocessorLines({ resolution }: AdviceInput): readonly Advice<'mark'>[] {
  const { text, lines } = resolution.parsed;
  const found: { line: number; mark: string; written: string }[] = [];
  for (let line = 1; line <= lines.starts.length; line++) {
    const start = lineStart(lines, line);
    if (text[start] !== '#') continue;
    const written = text.slice(start, Math.min(lineEnd(lines, line), start + 200));
    const matched = mark.exec(written);
    if (matched) found.push({ line, mark: /^#\w+/.exec(written)?.[0] ?? '#', written });
  }
  const [first] = found;
  const count = (form: RegExp): number => found.filter(({ written }) => form.test(written)).length;
  const isMeant = count(include) > 0 || (count(/^#if/) > 0 && count(/^#endif/) > 0) || count(definition) > 1;
  if (!first || !isMeant) return [];
  return [{ line: first.line, range: lineRange(lines, first.line), params: { mark: first.mark } }];
}
