import { commentDirective } from '#core/dockerfile/directives.ts';
import { lateDirectives } from '#core/dockerfile/lateDirectives.ts';
import { lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/**
 * `# syntax=`, `# escape=` or `# check=error=` below the top of the file: a comment, and no directive. (Any other
 * `# check=` may stand above an instruction.) Said of what is written exactly like one above the first instruction, and below
 * it where nothing else can be meant.
 */
export function lateDirective({ resolution }: AdviceInput): readonly Advice<'name'>[] {
  const { parsed } = resolution;
  const end = parsed.nodes[0]?.node.line ?? Infinity;
  const further = parsed.nodes.slice(1).flatMap(({ node: { comments, line } }) =>
    comments.flatMap((comment, at) => {
      const name = certainDirective(comment);
      return name === undefined ? [] : [{ name, line: line - comments.length + at }];
    }),
  );
  return [...lateDirectives(parsed.text, parsed.lines, end), ...further].map(({ name, line }) => ({
    line,
    range: lineRange(parsed.lines, line),
    params: { name },
  }));
}

/** The name of a directive in a comment that names docker's own frontend, or an escape character. */
function certainDirective(comment: string): 'syntax' | 'escape' | undefined {
  const syntax = commentDirective(comment, 'syntax') ?? '';
  if (/(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(syntax)) return 'syntax';
  return /^[`\\]$/.test(commentDirective(comment, 'escape') ?? '') ? 'escape' : undefined;
}
