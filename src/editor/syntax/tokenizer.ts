import { InstructionScanner } from './instructionScanner.ts';
import { startState } from './lineState.ts';
import type { LineState, PendingHeredoc } from './lineState.ts';
import { TokenList } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The tokens of a line, which cover it without gap or overlap, and the state at the start of the next. */
export interface ScannedLine {
  readonly tokens: readonly Token[];
  readonly next: LineState;
}

const directive = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*/;
const script = { keyword: 'RUN', part: 'rest', quote: '', shellComment: false } as const;
const content = { keyword: 'MAINTAINER', part: 'rest', quote: '', shellComment: false } as const;

/**
 * Scans one line (without its `\n`) of a Dockerfile by the rules of BuildKit's line parser: directives at
 * the top, comments, continuations with comments and blank lines inside, here-documents.
 * Takes time linear in the line, for any text.
 */
export function scanLine(line: string, state: LineState): ScannedLine {
  const [heredoc, ...others] = state.heredocs;
  if (heredoc !== undefined && state.open === undefined) return heredocLine(line, state, heredoc, others);
  if (state.directives && directive.test(line)) return directiveLine(line, state);

  const body = state.directives ? { ...state, directives: false } : state;
  if (/^\s*#/.test(line)) return whole(line, 'comment', body);
  if (/^\s*$/.test(line)) return whole(line, 'text', body);
  return instructionLine(line, body);
}

function directiveLine(line: string, state: LineState): ScannedLine {
  const match = directive.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (name !== 'syntax' && name !== 'escape' && name !== 'check') return whole(line, 'comment', state);
  const value = line.slice(match?.[0].length).trim();
  const known = name === 'escape' && (value === '\\' || value === '`');
  return whole(line, 'directive', known ? { ...state, escape: value } : state);
}

function instructionLine(line: string, state: LineState): ScannedLine {
  const end = endOfContent(line);
  const continued = endsInEscape(line, end, state.escape);
  const stop = continued ? end - 1 : end;
  const tokens = new TokenList();
  const start = line.length - line.trimStart().length;
  tokens.push('text', Math.min(start, stop));
  const scanner = new InstructionScanner(line, Math.min(start, stop), stop, state.escape, state.open, tokens);
  scanner.scan();
  if (continued) tokens.push('operator', end);
  tokens.push('text', line.length);

  const heredocs = scanner.heredocs.length > 0 ? [...state.heredocs, ...scanner.heredocs] : state.heredocs;
  const open = continued ? scanner.open : undefined;
  const idle = open === undefined && heredocs.length === 0 && state.escape === '\\';
  return { tokens: tokens.tokens, next: idle ? betweenInstructions : { ...state, open, heredocs } };
}

/** The usual state, as one object: most lines of a text share it. */
const betweenInstructions: LineState = { ...startState, directives: false };

/** Where the blanks at the end of the line begin. */
function endOfContent(line: string): number {
  let end = line.length;
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end--;
  return end;
}

/** The mark of continuation: one escape character at the end that no other precedes. */
function endsInEscape(line: string, end: number, escape: string): boolean {
  return line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
}

function heredocLine(
  line: string,
  state: LineState,
  heredoc: PendingHeredoc,
  others: readonly PendingHeredoc[],
): ScannedLine {
  const candidate = heredoc.chomp ? line.replace(/^\t+/, '') : line;
  if (candidate.replace(/\r+$/, '') === heredoc.name) {
    return whole(line, 'mark', { ...state, heredocs: others });
  }
  if (heredoc.script && /^\s*#/.test(line)) return whole(line, 'comment', state);
  if (!heredoc.script && !heredoc.expand) return whole(line, 'body', state);
  const tokens = new TokenList();
  new InstructionScanner(
    line,
    0,
    line.length,
    state.escape,
    heredoc.script ? script : content,
    tokens,
  ).scan();
  tokens.push('text', line.length);
  const kinds = heredoc.script ? tokens.tokens : tokens.tokens.map(asContent);
  return { tokens: kinds, next: state };
}

/** In a file written in place only the variables stand out. */
function asContent(token: Token): Token {
  return token.kind === 'variable' ? token : { ...token, kind: 'body' };
}

function whole(line: string, kind: Token['kind'], next: LineState): ScannedLine {
  return { tokens: line === '' ? [] : [{ from: 0, to: line.length, kind }], next };
}
