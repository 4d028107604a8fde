import { readForNames } from './forNames.ts';
import { deeper, expect, fail, sees, skip, takes, takesWord, type Reader } from './reader.ts';
import type { Expr, ForParts } from './tree.ts';

/** A piece of a template: a text, a value, or a word that opens or closes a part of it. */
interface Piece {
  readonly kind: 'text' | 'value' | 'if' | 'else' | 'endif' | 'for' | 'endfor';
  /** Of a text. A heredoc has one for every line. */
  text: string;
  readonly of?: Expr;
  readonly names?: Pick<ForParts, 'keyName' | 'valueName' | 'of'>;
  readonly range: Expr['range'];
  /** `~`: blanks of the text before or after it go. */
  readonly trimsBefore: boolean;
  readonly trimsAfter: boolean;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Reads what stands between quotation marks, the first of which was read. */
export function readQuoted(reader: Reader, from: number): Expr {
  const pieces: Piece[] = [];
  let text = '';
  let start = reader.at;
  const flush = (): void => {
    if (text !== '') pieces.push(textPiece(text, reader.place(start, reader.at)));
    text = '';
  };
  for (;;) {
    const sign = reader.text[reader.at];
    if (reader.at >= reader.end || sign === '\n') {
      fail(reader, '"');
      break;
    }
    if (sign === '"') {
      flush();
      reader.at += 1;
      break;
    }
    if (sees(reader, '$${') || sees(reader, '%%{')) {
      text += reader.text.slice(reader.at + 1, reader.at + 3);
      reader.at += 3;
    } else if (sees(reader, '${') || sees(reader, '%{')) {
      flush();
      pieces.push(readSequence(reader));
      start = reader.at;
    } else if (sign === '\\') text += readEscape(reader);
    else {
      const next = nextSign(reader, reader.at + 1, '"\\\n');
      text += reader.text.slice(reader.at, next);
      reader.at = next;
    }
  }
  return assembled(reader, pieces, from);
}

function readEscape(reader: Reader): string {
  const sign = reader.text[reader.at + 1] ?? '';
  const plain = escapes[sign];
  const length = sign === 'u' ? 4 : sign === 'U' ? 8 : 0;
  const code = reader.text.slice(reader.at + 2, reader.at + 2 + length);
  if (plain === undefined && (length === 0 || !/^[\dA-Fa-f]+$/.test(code) || code.length < length)) {
    fail(reader);
    return '';
  }
  reader.at += 2 + length;
  const point = Number.parseInt(code, 16);
  return plain ?? (point > 0x10_ff_ff ? '\uFFFD' : String.fromCodePoint(point));
}

/** The next sign that may mean something in a template, or its end. */
function nextSign(reader: Reader, from: number, more: string): number {
  for (let at = from; at < reader.end; at++) {
    const sign = reader.text[at] ?? '';
    if (sign === '$' || sign === '%' || more.includes(sign)) return at;
  }
  return reader.end;
}

const opening = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t\r]*\n/uy;

/** Reads a text of lines, `<<EOT` or `<<-EOT`, up to the line that has the word alone. */
export function readHeredoc(reader: Reader): Expr {
  const from = reader.at;
  opening.lastIndex = from;
  const found = opening.exec(reader.text);
  const [whole = '', indented = '', word = ''] = found ?? [];
  let lineStart = from + whole.length;
  const bodyStart = lineStart;
  for (;;) {
    const newline = reader.text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 || newline > reader.end ? reader.end : newline;
    if (found === null || lineStart >= reader.end) {
      fail(reader, word);
      return { kind: 'literal', value: '', range: reader.place(from, from) };
    }
    if (reader.text.slice(lineStart, lineEnd).trim() === word) break;
    lineStart = lineEnd + 1;
  }
  const { end } = reader;
  reader.at = bodyStart;
  reader.end = lineStart;
  const pieces = readLines(reader);
  if (indented === '-') outdent(pieces);
  const value = assembled(reader, pieces, from);
  reader.end = end;
  reader.at = reader.hasFailed ? end : reader.text.indexOf(word, lineStart) + word.length;
  return value;
}

/** Reads a template that has no quotation marks: of a heredoc, or of a string of JSON. */
function readLines(reader: Reader): Piece[] {
  const pieces: Piece[] = [];
  while (reader.at < reader.end) {
    const start = reader.at;
    let text = '';
    while (reader.at < reader.end && !text.endsWith('\n') && !sees(reader, '${') && !sees(reader, '%{')) {
      const isEscaped = sees(reader, '$${') || sees(reader, '%%{');
      const isNewline = reader.text[reader.at] === '\n';
      const next = isEscaped
        ? reader.at + 3
        : isNewline
          ? reader.at + 1
          : nextSign(reader, reader.at + 1, '\n');
      text += reader.text.slice(isEscaped ? reader.at + 1 : reader.at, next);
      reader.at = next;
    }
    if (text === '') pieces.push(readSequence(reader));
    else pieces.push(textPiece(text, reader.place(start, reader.at)));
  }
  return pieces;
}

/** Reads a whole text as a template, as the strings of a bake file in JSON are. */
export function readTemplate(reader: Reader): Expr {
  return assembled(reader, readLines(reader), 0);
}

function textPiece(text: string, range: Expr['range']): Piece {
  return { kind: 'text', text, range, trimsBefore: false, trimsAfter: false };
}

/** Reads `${ … }` or `%{ … }`. */
function readSequence(reader: Reader): Piece {
  const from = reader.at;
  const isValue = sees(reader, '$');
  reader.at += 2;
  const trimsBefore = takes(reader, '~');
  const piece = isValue
    ? { kind: 'value' as const, of: reader.readExpression(reader, true) }
    : readDirective(reader);
  skip(reader, true);
  const trimsAfter = takes(reader, '~');
  expect(reader, '}', true);
  return { text: '', ...piece, trimsBefore, trimsAfter, range: reader.place(from, reader.at) };
}

function readDirective(reader: Reader): Pick<Piece, 'kind' | 'of' | 'names'> {
  skip(reader, true);
  if (takesWord(reader, 'if')) return { kind: 'if', of: reader.readExpression(reader, true) };
  if (takesWord(reader, 'for')) return { kind: 'for', names: readForNames(reader) };
  for (const kind of ['else', 'endif', 'endfor'] as const) if (takesWord(reader, kind)) return { kind };
  fail(reader);
  return { kind: 'else' };
}

/** Takes from all lines the blanks that the least indented has. (Rule: HCL `flushHeredocTemplateParts`.) */
function outdent(pieces: readonly Piece[]): void {
  const starts = pieces.filter((_, at) => at === 0 || pieces[at - 1]?.text.endsWith('\n') === true);
  const lines = starts.filter(
    ({ kind, text }) => kind !== 'text' || text.trim() !== '' || !text.endsWith('\n'),
  );
  const least = lines.reduce(
    (most, { text }) => Math.min(most, text.length - text.trimStart().length),
    Infinity,
  );
  for (const line of lines) line.text = line.text.slice(least);
}

/** The expression that the pieces come to; one value alone is that value, and need be no text. */
function assembled(reader: Reader, pieces: readonly Piece[], from: number): Expr {
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    const after = pieces[at + 1];
    if (piece.trimsBefore && before?.kind === 'text') before.text = before.text.trimEnd();
    if (piece.trimsAfter && after?.kind === 'text') after.text = after.text.trimStart();
  }
  const [first] = pieces;
  if (pieces.length === 1 && first?.kind === 'value' && first.of !== undefined) return first.of;
  const range = reader.place(from, reader.at);
  if (pieces.every(({ kind }) => kind === 'text'))
    return { kind: 'literal', value: pieces.map(({ text }) => text).join(''), range };
  const state = { at: 0 };
  const parts = partsUntil(reader, pieces, state, []);
  return { kind: 'template', parts, range };
}

/** The parts up to the piece that closes them, which is read. */
function partsUntil(
  reader: Reader,
  pieces: readonly Piece[],
  state: { at: number },
  closing: readonly Piece['kind'][],
): readonly Expr[] {
  const parts: Expr[] = [];
  for (;;) {
    const piece = pieces[state.at];
    state.at += 1;
    if (piece === undefined) {
      if (closing.length > 0) fail(reader, `%{ ${closing.at(-1) ?? ''} }`);
      return parts;
    }
    const { kind, range, text, of, names } = piece;
    if (closing.includes(kind)) return parts;
    const inside = (...ends: readonly Piece['kind'][]): Expr => {
      const inner = deeper(reader, () => partsUntil(reader, pieces, state, ends), []);
      return { kind: 'template', parts: inner, range };
    };
    if (kind === 'text') parts.push({ kind: 'literal', value: text, range });
    else if (kind === 'value' && of !== undefined) parts.push(of);
    else if (kind === 'if' && of !== undefined) {
      const yes = inside('else', 'endif');
      const hasElse = pieces[state.at - 1]?.kind === 'else';
      const no: Expr = hasElse ? inside('endif') : { kind: 'literal', value: '', range };
      parts.push({ kind: 'conditional', test: of, yes, no, range });
    } else if (kind === 'for' && names !== undefined) {
      const value = inside('endfor');
      const rest = { key: undefined, test: undefined, isGrouped: false, isText: true };
      parts.push({ kind: 'for', ...names, ...rest, value, range });
    } else {
      fail(reader, '', 'hcl-syntax', range.start);
      return parts;
    }
  }
}
