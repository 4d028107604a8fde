import { keywordOf } from './keywords.ts';
import { isSpace } from './space.ts';
import type { Directive, InstructionNode, ParsedDockerfile } from './types.ts';

const space = 0x20;
const lineFeed = 0x0a;
const lessThan = 0x3c;
const underscore = 0x5f;

/** White space to BuildKit that dockerfile-ast takes for text, or (`\r`) for a line break. */
function isForeignSpace(code: number): boolean {
  return code === 0x0d || code === 0x0b || code === 0x0c || (code > 0x7f && isSpace(code));
}

/** Rewrites a directive as `#name=value`, the value at the right end of its line. */
function maskDirective(units: Uint16Array, directive: Directive, start: number, end: number): void {
  const key = `#${directive.name}=`;
  if (end - start < key.length + directive.value.length) return;
  const valueStart = end - directive.value.length;
  for (let at = 0; at < key.length; at++) units[start + at] = key.charCodeAt(at);
  for (let at = valueStart; at < end; at++) {
    const code = directive.value.charCodeAt(at - valueStart);
    units[at] = isSpace(code) || code === lessThan ? underscore : code;
  }
}

/**
 * Copies the part of an instruction that stands on one physical line, `[from, to)`. Escape characters
 * become `_` where dockerfile-ast would take them for a continuation and BuildKit does not: at the
 * part's end, at its start, and anywhere in an instruction that does not exist.
 */
function copyLine(
  units: Uint16Array,
  text: string,
  from: number,
  to: number,
  escape: number,
  known: boolean,
): void {
  let first = from;
  while (first < to && isSpace(text.charCodeAt(first))) first++;
  let tail = to;
  while (tail > first && (isSpace(text.charCodeAt(tail - 1)) || text.charCodeAt(tail - 1) === escape)) tail--;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const disarmed = code === escape && (!known || at === first || at >= tail);
    units[at] = disarmed ? underscore : isForeignSpace(code) ? space : code;
  }
}

/** Turns every `<` of a `<<` in the logical line into `_`, over continuations too. */
function disarmHeredocs(units: Uint16Array, node: InstructionNode): void {
  const { text, segments } = node.logical;
  if (!text.includes('<<')) return;
  let segment = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.charCodeAt(at + 1) !== lessThan && text.charCodeAt(at - 1) !== lessThan) continue;
    while ((segments[segment + 2] ?? Infinity) <= at) segment += 2;
    units[(segments[segment + 1] ?? 0) + at - (segments[segment] ?? 0)] = underscore;
  }
}

function maskNode(units: Uint16Array, parsed: ParsedDockerfile, node: InstructionNode): void {
  const { text, escape } = parsed;
  const { segments, text: joined } = node.logical;
  const escapeCode = escape.charCodeAt(0);
  const known = keywordOf(node.keyword) !== undefined;
  for (let index = 0; index < segments.length; index += 2) {
    const start = segments[index] ?? 0;
    const next = segments[index + 2] ?? joined.length;
    const end = Math.min(next, joined.length);
    if (end <= start) break;
    const from = segments[index + 1] ?? 0;
    copyLine(units, text, from, from + end - start, escapeCode, known);
    // The escape character that continues the line stands right after the part.
    if (next < joined.length) units[from + end - start] = escapeCode;
  }
  disarmHeredocs(units, node);
}

/**
 * The text as dockerfile-ast may see it: same length, same lines, but with everything blanked or
 * disarmed that dockerfile-ast reads differently from BuildKit: comments, heredoc bodies, `<<`, escape
 * characters that continue no line, white space it does not know. Its instructions then are
 * BuildKit's, and its ranges hold in the original text. Linear.
 */
export function maskForAst(parsed: ParsedDockerfile): string {
  const { text, lines } = parsed;
  const units = new Uint16Array(text.length).fill(space);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) units[at] = lineFeed;
  for (const directive of parsed.directives) {
    const next = lines.starts[directive.line];
    const end = next === undefined ? text.length : next - 1;
    maskDirective(units, directive, lines.starts[directive.line - 1] ?? 0, end);
  }
  for (const { node } of parsed.nodes) maskNode(units, parsed, node);
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192)
    parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return parts.join('');
}
