import { lineAt, lineStart } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import { splitCommand } from './arguments.ts';
import { sourceOffset, sourceRange } from './logical.ts';
import type { InstructionNode, ParsedDockerfile, ParsedNode } from './types.ts';
import { splitQuotedWords } from './words.ts';

/** A place of the text that declares a variable, or reads one. */
export interface VariableName {
  readonly kind: 'declared' | 'read';
  readonly name: string;
  /** The name alone, without `$` and braces. */
  readonly range: SourceRange;
}

/** Where the text is looked through for variables, and how. */
interface Reading {
  readonly escape: string;
  /** `literal`: single quotes keep BuildKit from expanding. `ordinary`: quotes mean nothing. `shell`: what a shell started by the shell may see. */
  readonly quotes: 'literal' | 'ordinary' | 'shell';
}

/** Offsets of a name within a text. */
type Span = readonly [start: number, end: number];

/**
 * Variables an instruction declares (ARG, ENV) and reads, in the order in which BuildKit meets them: ENV reads
 * before it declares. In RUN, and in the shell forms that run later, these are all names behind a dollar sign,
 * variables of the shell among them. Triggers of ONBUILD are left out: they see the variables of other stages.
 */
export function variableNames(
  { node, instruction }: ParsedNode,
  file: Pick<ParsedDockerfile, 'text' | 'lines' | 'escape'>,
): readonly VariableName[] {
  const { escape } = file;
  const { text } = node.logical;
  const named = (kind: VariableName['kind'], [start, end]: Span): VariableName => {
    return { kind, name: text.slice(start, end), range: sourceRange(node.logical, start, end) };
  };
  const from = node.keyword.length;
  switch (instruction?.kind) {
    case 'ARG':
      // One after the other: the default of an ARG may read the ARG before it.
      return wordSpans(node, escape).flatMap(([start, end]) => [
        ...spansRead(text, start, end, { escape, quotes: 'literal' }).map((span) => named('read', span)),
        named('declared', keySpan(text, start, end)),
      ]);
    case 'ENV': {
      const reads = spansRead(text, from, text.length, { escape, quotes: 'literal' });
      const words = wordSpans(node, escape);
      const keys = instruction.pairs[0]?.noDelimiter === true ? words.slice(0, 1) : words;
      const declared = keys.map(([start, end]) => keySpan(text, start, end));
      return [
        ...reads.map((span) => named('read', span)),
        ...declared
          .filter(([start, end]) => /^\w+$/.test(text.slice(start, end)))
          .map((span) => named('declared', span)),
      ];
    }
    case 'RUN':
    case 'COPY':
    case 'ADD': {
      const quotes = instruction.kind === 'RUN' ? 'shell' : 'literal';
      const reads = spansRead(text, from, text.length, { escape, quotes });
      return [...reads.map((span) => named('read', span)), ...readsOfBodies(node, file)];
    }
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return instruction.shellForm
        ? spansRead(text, from, text.length, { escape, quotes: 'shell' }).map((span) => named('read', span))
        : [];
    case 'FROM':
    case 'LABEL':
    case 'WORKDIR':
    case 'USER':
    case 'VOLUME':
    case 'STOPSIGNAL':
    case 'EXPOSE':
      return spansRead(text, from, text.length, { escape, quotes: 'literal' }).map((span) =>
        named('read', span),
      );
    default:
      return [];
  }
}

/** Names behind a dollar sign in `[from, to)`: `$NAME`, `${NAME…}`, those within braces too. Linear. */
function spansRead(text: string, from: number, to: number, { escape, quotes }: Reading): readonly Span[] {
  const spans: Span[] = [];
  let quote = '';
  for (let at = from; at < to; at++) {
    const char = text[at];
    const literal = quote === "'" && quotes === 'literal';
    if (char === escape && !literal) at++;
    else if (quotes !== 'ordinary' && (char === '"' || char === "'") && (quote === '' || quote === char)) {
      quote = quote === '' ? char : '';
    } else if (char === '$' && !literal) {
      const start = at + (text[at + 1] === '{' ? 2 : 1);
      const end = nameEnd(text, start, to);
      if (end > start) spans.push([start, end]);
      // `$$` is a name of its own: what follows it is text.
      at = Math.max(end - 1, text[at + 1] === '$' ? at + 1 : at);
    }
  }
  return spans;
}

function nameEnd(text: string, start: number, to: number): number {
  const first = text.charCodeAt(start);
  if (first >= 0x30 && first <= 0x39) return start;
  let end = start;
  while (end < to && /\w/.test(text.charAt(end))) end++;
  return end;
}

/** Words of ARG and ENV. */
function wordSpans({ logical }: InstructionNode, escape: string): readonly Span[] {
  const { rest, restStart } = splitCommand(logical.text, escape);
  const { spans } = splitQuotedWords(rest, escape);
  const words: Span[] = [];
  for (let index = 0; index < spans.length; index += 2) {
    words.push([restStart + (spans[index] ?? 0), restStart + (spans[index + 1] ?? 0)]);
  }
  return words;
}

/** What stands before `=` in a word. */
function keySpan(text: string, start: number, end: number): Span {
  const equals = text.indexOf('=', start);
  return [start, equals < 0 || equals > end ? end : equals];
}

/** Reads of the bodies of here-documents; they follow the instruction line by line. */
function readsOfBodies(
  { keyword, heredocs, logical }: InstructionNode,
  { text, lines }: Pick<ParsedDockerfile, 'text' | 'lines'>,
): readonly VariableName[] {
  const reads: VariableName[] = [];
  const run = keyword.toUpperCase() === 'RUN';
  let start = lineStart(
    lines,
    lineAt(lines, sourceOffset(logical, Math.max(logical.text.length - 1, 0))) + 1,
  );
  for (const { content, expand } of heredocs) {
    const end = start + content.length;
    if (run || expand) {
      for (const [from, to] of spansRead(text, start, end, {
        escape: '\\',
        quotes: run ? 'shell' : 'ordinary',
      }))
        reads.push({ kind: 'read', name: text.slice(from, to), range: { start: from, end: to } });
    }
    start = lineStart(lines, lineAt(lines, end) + 1);
  }
  return reads;
}
