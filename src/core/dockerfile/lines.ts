import type { Diagnostic } from '#core/text/diagnostic.ts';
import { lineMap } from '#core/text/lines.ts';
import type { LineMap } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import { byteLength, trailingBytes } from './bytes.ts';
import { DirectiveReader, isComment } from './directives.ts';
import type { HeredocStart } from './heredoc.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { skipSpace, trimEnd } from './space.ts';
import type { Directive, Heredoc, LogicalLine } from './types.ts';

/** Longest line BuildKit's scanner takes, in bytes, the line break left out. */
const longestLine = 65_535;

const noComments: readonly string[] = [];

/** A logical line and where it stands. */
export interface ScannedLine {
  readonly logical: LogicalLine;
  readonly line: number;
  /** Last line of the instruction itself; heredoc bodies follow it. */
  readonly endLine: number;
  readonly comments: readonly string[];
  readonly emptyContinuation: boolean;
}

/**
 * Reads a Dockerfile line by line, as BuildKit's parser does: directives, comments, continuations,
 * heredoc bodies. Where BuildKit would stop, the problem is noted and reading goes on.
 *
 * ```
 * next() -> logical line -> (the caller parses it) -> readHeredocs() -> next() …
 * ```
 */
export class LineReader {
  readonly lines: LineMap;
  readonly problems: Diagnostic[] = [];
  readonly #text: string;
  /** Number of physical lines; a final line break does not begin another one. */
  readonly #count: number;
  readonly #directives = new DirectiveReader();
  #escapeDirective: Directive | undefined;
  #escape: '\\' | '`' = '\\';
  /** Physical lines read so far: BuildKit's `currentLine`. */
  #read = 0;
  #start = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.lines = lineMap(text);
    const { starts } = this.lines;
    this.#count = starts.length - ((starts.at(-1) ?? 0) === text.length ? 1 : 0);
  }

  get escape(): '\\' | '`' {
    return this.#escape;
  }

  get escapeDirective(): Directive | undefined {
    return this.#escapeDirective;
  }

  /** Number of lines read so far. */
  get read(): number {
    return this.#read;
  }

  /** Offset of the end of the last line read, its `\n` left out. */
  get end(): number {
    const next = this.lines.starts[this.#read];
    return next === undefined ? this.#text.length : next - 1;
  }

  /** Notes a problem at `line` (the one BuildKit names) with the given range. */
  note(found: Problem, line: number, range: SourceRange): Diagnostic {
    const { rule, params } = found;
    const diagnostic: Diagnostic = { rule, severity: 'error', line, range, params };
    this.problems.push(diagnostic);
    return diagnostic;
  }

  /** Moves to the next physical line; `#start`/`#end` bound it without its line break. */
  #advance(nameLine: number): boolean {
    const { starts } = this.lines;
    if (this.#read >= this.#count) return false;
    this.#start = starts[this.#read] ?? 0;
    const next = starts[this.#read + 1];
    const end = next === undefined ? this.#text.length : next - 1;
    if (end - this.#start > longestLine / 3 && byteLength(this.#text, this.#start, end) > longestLine) {
      const range = { start: this.#start, end };
      this.note(problem('line-too-long', { limit: longestLine }), nameLine, range);
    }
    this.#end = end;
    while (this.#end > this.#start && this.#text.charCodeAt(this.#end - 1) === 0x0d) this.#end--;
    return true;
  }

  /** The next logical line, or undefined at the end of the file. */
  next(): ScannedLine | undefined {
    let comments: string[] | undefined;
    while (this.#advance(this.#read)) {
      const from = this.#read === 0 && this.#text.startsWith('\ufeff') ? this.#start + 1 : this.#start;
      const start = skipSpace(this.#text, from, this.#end);
      const comment = start < this.#end && this.#text.charCodeAt(start) === 0x23;
      if (!this.#directive(start) && comment) {
        const text = this.#commentText(from);
        if (text === '') comments = undefined;
        else (comments ??= []).push(text);
      }
      this.#read++;
      if (comment || start >= this.#end) continue;
      return this.#join(start, comments ?? noComments);
    }
    return undefined;
  }

  /** Looks for a directive in the current line; true where the line is one. */
  #directive(start: number): boolean {
    const found = this.#directives.read(this.#text, start, this.#end);
    if (found === undefined) return false;
    const range = { start, end: this.#end };
    // BuildKit counts this line only afterwards, so its message names the line before.
    if ('rule' in found) {
      this.note(found, this.#read, range);
    } else if (found.name === 'escape') {
      if (found.value === '\\' || found.value === '`') {
        this.#escape = found.value;
        this.#escapeDirective = { name: 'escape', value: found.value, line: this.#read + 1 };
      } else this.note(problem('invalid-escape-directive', { value: found.value }), this.#read, range);
    }
    return true;
  }

  /** BuildKit drops the line's first byte, be it `#` or a blank before it, and trims the rest. */
  #commentText(start: number): string {
    const text = this.#text;
    const cut = trailingBytes(text, start);
    const from = cut > 0 ? start + 1 : skipSpace(text, start + 1, this.#end);
    const end = trimEnd(text, from, this.#end);
    return '\ufffd'.repeat(cut) + text.slice(from, end);
  }

  /** Where the code of `[start, end)` ends if the line goes on in the next one, else -1. */
  #continuation(start: number, end: number): number {
    const text = this.#text;
    let at = end;
    while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
    if (at === start || text[at - 1] !== this.#escape) return -1;
    return at - 1 === start || text[at - 2] !== this.#escape ? at - 1 : -1;
  }

  /** Joins the instruction that begins at `start` in the current line with its continuations. */
  #join(start: number, comments: readonly string[]): ScannedLine {
    const line = this.#read;
    const pieces: string[] = [];
    const segments: number[] = [];
    let length = 0;
    let emptyContinuation = false;
    const add = (from: number, to: number): void => {
      if (to <= from) return;
      segments.push(length, from);
      pieces.push(this.#text.slice(from, to));
      length += to - from;
    };
    let cut = this.#continuation(start, this.#end);
    add(start, cut < 0 ? this.#end : cut);
    while (cut >= 0 && this.#advance(this.#read)) {
      this.#read++;
      if (isComment(this.#text, this.#start, this.#end)) continue;
      if (skipSpace(this.#text, this.#start, this.#end) >= this.#end) {
        emptyContinuation = true;
        continue;
      }
      cut = this.#continuation(this.#start, this.#end);
      add(this.#start, cut < 0 ? this.#end : cut);
    }
    const logical = trimmed(pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(''), segments, start);
    return { logical, line, endLine: this.#read, comments, emptyContinuation };
  }

  /**
   * Reads the bodies that follow the current line. An unterminated one takes the rest of the file;
   * heredocs after it are left out.
   */
  readHeredocs(starts: readonly HeredocStart[], line: number, range: SourceRange): readonly Heredoc[] {
    const heredocs: Heredoc[] = [];
    for (const start of starts) {
      const bodyStart = this.lines.starts[this.#read] ?? this.#text.length;
      const bodyEnd = this.#findTerminator(start, line);
      heredocs.push({ ...start, content: this.#text.slice(bodyStart, bodyEnd) });
      if (bodyEnd !== undefined) continue;
      this.note(problem('unterminated-heredoc', { name: start.name }), line, range);
      break;
    }
    return heredocs;
  }

  /** Reads up to and over the line that ends a heredoc; where that line begins. */
  #findTerminator(start: HeredocStart, line: number): number | undefined {
    while (this.#advance(line)) {
      this.#read++;
      let from = this.#start;
      if (start.chomp) while (from < this.#end && this.#text[from] === '\t') from++;
      if (this.#end - from === start.name.length && this.#text.startsWith(start.name, from))
        return this.#start;
    }
    return undefined;
  }
}

/** The joined line without the white space around it; `at` is where it stands if nothing is left. */
function trimmed(joined: string, segments: readonly number[], at: number): LogicalLine {
  const start = skipSpace(joined, 0);
  const end = trimEnd(joined, start);
  const text = start === 0 && end === joined.length ? joined : joined.slice(start, end);
  if (text === '') return { text, segments: [0, at] };
  if (start === 0) return { text, segments };
  const moved: number[] = [];
  for (let index = 0; index < segments.length; index += 2) {
    const from = (segments[index] ?? 0) - start;
    const source = segments[index + 1] ?? 0;
    if (from > 0) {
      if (moved.length === 0) moved.push(0, (segments[index - 1] ?? 0) + start - (segments[index - 2] ?? 0));
      moved.push(from, source);
    } else if (from === 0) moved.push(0, source);
  }
  if (moved.length === 0) moved.push(0, (segments.at(-1) ?? 0) + start - (segments.at(-2) ?? 0));
  return { text, segments: moved };
}
