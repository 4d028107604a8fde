import type { InstructionNode, ParsedNode } from '#core/dockerfile/types.ts';
import { sourceOffset } from '#core/dockerfile/logical.ts';
import { lineAt, lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import type { Fix } from '#core/checks/types.ts';

type Found = Advice<'keyword' | 'rest'>;

/** Instructions whose words a `#` joins. In RUN, CMD and ENTRYPOINT the shell reads it. */
const wordKinds: ReadonlySet<string> = new Set(['ARG', 'COPY', 'ADD', 'WORKDIR', 'USER', 'VOLUME']);
/** Instructions whose JSON list is none with something behind it: the shell gets it, brackets and all. */
const listKinds: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT']);

/**
 * `WORKDIR /app # sources`: a comment begins a line in a Dockerfile, and nowhere else. Behind an instruction it is
 * more words of it; within a RUN that goes on over several lines it hides, from the shell, all that follows.
 */
export function inlineComment({ resolution }: AdviceInput): readonly Found[] {
  return resolution.stageStates.flatMap(({ block }) =>
    (block?.nodes ?? []).flatMap((parsed) => {
      const at = commentIn(parsed);
      if (at === undefined) return [];
      const { node } = parsed;
      const start = sourceOffset(node.logical, at);
      const line = lineAt(resolution.parsed.lines, start);
      const end = lineRange(resolution.parsed.lines, line).end;
      const isHidden = parsed.instruction?.kind === 'RUN' && !behindList(parsed, at);
      const rest = isHidden ? node.endLine : 0;
      const params = { keyword: node.keyword.toUpperCase(), rest };
      const fix = rest === 0 ? movedAbove(resolution.parsed.text, node, start, at) : undefined;
      return [{ line, range: { start, end }, params, ...(fix && { fix }) }];
    }),
  );
}

/** Offset, within the joined line, of the sign that was meant to begin a comment. */
function commentIn({ node, instruction }: ParsedNode): number | undefined {
  const { text, segments } = node.logical;
  if (!instruction || !text.includes('#') || node.heredocs.length > 0 || node.json) return undefined;
  const first = hashOutsideQuotes(
    text,
    wordKinds.has(instruction.kind) ? wordsBefore(instruction.kind) : Infinity,
  );
  if (first === undefined) return undefined;
  if (wordKinds.has(instruction.kind) || behindList({ node, instruction }, first)) return first;
  if (instruction.kind !== 'RUN' || !instruction.shellForm) return undefined;
  // Only where more of the instruction stands in the lines below.
  const next = segments.findIndex((offset, index) => index % 2 === 0 && offset > first);
  return next >= 0 && text.slice(segments[next]).trim() !== '' ? first : undefined;
}

/** How many words make an instruction whole, its keyword among them: a `#` behind them begins a comment, blank or not. */
function wordsBefore(kind: string): number {
  return kind === 'COPY' || kind === 'ADD' ? 3 : 2;
}

/** Whether a whole JSON list stands before `at`. */
function behindList({ node, instruction }: Pick<ParsedNode, 'node' | 'instruction'>, at: number): boolean {
  if (!instruction || !listKinds.has(instruction.kind)) return false;
  const list = node.logical.text.slice(node.keyword.length, at).trim();
  if (!list.startsWith('[')) return false;
  try {
    return Array.isArray(JSON.parse(list));
  } catch {
    return false;
  }
}

/** The first `#` between blanks that no quotes hold; behind so many `words` it needs no blank after it. */
function hashOutsideQuotes(text: string, words: number): number | undefined {
  let quote = '';
  let seen = 0;
  let behindBlank = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const isBlank = /\s/.test(sign);
    if (quote !== '') {
      if (sign === quote) quote = '';
      else if (sign === '\\' && quote === '"') at += 1;
    } else if (sign === '\\') at += 1;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '#' && behindBlank && (seen >= words || /\s|^$/.test(text.charAt(at + 1)))) return at;
    if (isBlank && !behindBlank && quote === '') seen += 1;
    behindBlank = isBlank && quote === '';
  }
  return undefined;
}

/** The comment in a line of its own, above an instruction of one line. */
function movedAbove(text: string, node: InstructionNode, start: number, at: number): Fix | undefined {
  const { range, logical } = node;
  if (text.slice(range.start, range.end).trimEnd() !== logical.text) return undefined;
  const comment = logical.text.slice(at);
  let from = start;
  while (from > range.start && /[ \t]/.test(text.charAt(from - 1))) from -= 1;
  return {
    edits: [
      { range: { start: range.start, end: range.start }, text: `${comment}\n` },
      { range: { start: from, end: start + comment.length }, text: '' },
    ],
    changesBuild: true,
  };
}
