import { lineAt, lineEnd, lineStart, type LineMap } from '#core/text/lines.ts';
import { commentDirective, DirectiveReader, isComment } from './directives.ts';
import { parseNodes } from './parse.ts';
import { skipSpace } from './space.ts';
import { ignoreComment } from './ignoreComment.ts';
import type { InstructionNode } from './types.ts';

/**
 * A Dockerfile without the comments that only people read, for a shorter link: the same directives, instructions
 * and settings of checks, BuildKit's and ours. What describes a stage or an argument goes as well, and of empty lines one stays. Linear.
 */
export function withoutComments(text: string): string {
  const { reader, nodes } = parseNodes(text);
  const { lines } = reader;
  const kept: string[] = [];
  const lineOf = (line: number): string => text.slice(lineStart(lines, line), lineEnd(lines, line));

  let line = directivesOf(text, lines);
  for (let directive = 1; directive < line; directive++) kept.push(lineOf(directive));
  for (const { node } of nodes) {
    const between = { start: line, end: node.line };
    const settings = checkSettings(lineOf, between);
    // What was dropped may have ended the directives at the top: an empty line ends them, too.
    const isApart = between.end > between.start && (node === nodes[0]?.node || hasEmpty(lineOf, between));
    if (isApart) kept.push('');
    for (const setting of settings) kept.push(setting);
    const comments = commentLines(text, lines, node);
    for (line = node.line; line <= node.endLine; line++) {
      if (!comments.has(line)) kept.push(lineOf(line));
    }
  }
  return kept.length === 0 ? '' : `${kept.join('\n')}${text.endsWith('\n') ? '\n' : ''}`;
}

/** The first line below the directives at the top. Of those that BuildKit finds in another way none is lost. */
function directivesOf(text: string, lines: LineMap): number {
  const reader = new DirectiveReader();
  let line = text.startsWith('#!') ? 2 : 1;
  for (; line <= lines.starts.length; line++) {
    const end = lineEnd(lines, line);
    const stop = text[end - 1] === '\r' ? end - 1 : end;
    const from = line === 1 && text.startsWith('\ufeff') ? 1 : lineStart(lines, line);
    if (reader.read(text, skipSpace(text, from, stop), stop) === undefined) break;
  }
  return line;
}

type Lines = { readonly start: number; readonly end: number };

/** Comments that set checks for the instruction below: an empty comment takes back what stands above it. */
function checkSettings(lineOf: (line: number) => string, { start, end }: Lines): readonly string[] {
  let settings: string[] = [];
  for (let line = start; line < end; line++) {
    const written = lineOf(line).trim();
    if (written === '#') settings = [];
    else if (written.startsWith('#') && commentDirective(written.slice(1), 'check') !== undefined) {
      settings.push(lineOf(line));
    } else if (ignoreComment(written, 0, written.length)) settings.push(lineOf(line));
  }
  return settings;
}

function hasEmpty(lineOf: (line: number) => string, { start, end }: Lines): boolean {
  for (let line = start; line < end; line++) if (lineOf(line).trim() === '') return true;
  return false;
}

/** Lines of comments between the first and the last line of an instruction's code; bodies of heredocs follow them. */
function commentLines(text: string, lines: LineMap, node: InstructionNode): ReadonlySet<number> {
  const code = new Set(
    node.logical.segments.filter((_, at) => at % 2 === 1).map((offset) => lineAt(lines, offset)),
  );
  const last = [...code].at(-1) ?? node.line;
  const comments = new Set<number>();
  for (let line = node.line + 1; line < last; line++) {
    const isCode = code.has(line);
    if (!isCode && isComment(text, lineStart(lines, line), lineEnd(lines, line))) comments.add(line);
  }
  return comments;
}
