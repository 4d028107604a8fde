import { lateDirectives } from '#core/dockerfile/directives.ts';
import { lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/**
 * `# syntax=`, `# escape=` or `# check=error=` below the top of the file: a comment, and no directive. (Any other
 * `# check=` may stand above an instruction.) Said of what is written exactly like one, above the first instruction.
 */
export function lateDirective({ resolution }: AdviceInput): readonly Advice<'name'>[] {
  const { parsed } = resolution;
  const end = parsed.nodes[0]?.node.line ?? Infinity;
  return lateDirectives(parsed.text, parsed.lines, end).map(({ name, line }) => ({
    line,
    range: lineRange(parsed.lines, line),
    params: { name },
  }));
}
