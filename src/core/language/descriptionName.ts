import type { FromInstruction, ParsedDockerfile } from '#core/dockerfile/types.ts';
import { lineEnd, lineStart } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';

/**
 * Where the comment that describes a stage names it: BuildKit takes the first comment above FROM that begins
 * with the name.
 *
 *     # build compiles the program        <- "build"
 *     FROM golang AS build
 */
export function descriptionName(
  { text, lines }: ParsedDockerfile,
  { name, description, node }: FromInstruction,
): SourceRange | undefined {
  if (name === undefined || description === undefined) return undefined;
  // Comments are counted from the FROM upwards, blank lines left out, as BuildKit collects them.
  let left = node.comments.length - node.comments.findIndex((comment) => comment.startsWith(`${name} `));
  for (let line = node.line - 1; line >= 1; line--) {
    const start = lineStart(lines, line);
    const comment = text.slice(start, lineEnd(lines, line));
    if (comment.trim() === '') continue;
    left -= 1;
    if (left > 0) continue;
    const at = comment.indexOf(name);
    return at < 0 ? undefined : { start: start + at, end: start + at + name.length };
  }
  return undefined;
}
