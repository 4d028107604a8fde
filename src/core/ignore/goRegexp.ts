import {
  escapedClassAt,
  escapedRuneAt,
  isWordRune,
  posixClassAt,
  type Read,
  type RuneTest,
} from './goEscape.ts';

/** One piece of an expression. There are no groups besides the optional folders, and no alternatives. */
export type Piece =
  | { readonly kind: 'one' | 'many'; readonly takes: RuneTest }
  /** `(.*\/)?`: any folders, or none. */
  | { readonly kind: 'folders' }
  /** A place between two characters, `undefined` being the end of the text. */
  | {
      readonly kind: 'place';
      readonly fits: (before: number | undefined, after: number | undefined) => boolean;
    };

const begin: Piece = { kind: 'place', fits: (before) => before === undefined };
const end: Piece = { kind: 'place', fits: (_, after) => after === undefined };
const isWord = (rune: number | undefined): boolean => rune !== undefined && isWordRune(rune);
const places: ReadonlyMap<string, Piece> = new Map<string, Piece>([
  ['A', begin],
  ['z', end],
  ['b', { kind: 'place', fits: (before, after) => isWord(before) !== isWord(after) }],
  ['B', { kind: 'place', fits: (before, after) => isWord(before) === isWord(after) }],
]);

const notNewline: RuneTest = (rune) => rune !== 0x0a;
const folders = '(.*/)?';

/**
 * Reads an expression as Go's `regexp/syntax` would, as far as a pattern of an ignore file can come to one (R13.4): what a
 * pattern cannot bring about is not known here. Undefined where Go refuses it, and BuildKit with it.
 */
export function readGoRegexp(expression: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < expression.length) {
    const char = expression[at] ?? '';
    if (char === '\\' && expression[at + 1] === 'Q') {
      const close = expression.indexOf('\\E', at + 2);
      const quoted = expression.slice(at + 2, close < 0 ? undefined : close);
      for (const one of quoted) pieces.push(literal(one.codePointAt(0) ?? 0));
      at = close < 0 ? expression.length : close + 2;
      continue;
    }
    const read = char === '\\' ? escapeAt(expression, at) : pieceAt(expression, at, char);
    if (read === undefined || read === 'refused') return undefined;
    const { value, end: next } = read;
    const isRepeated = expression[next] === '*';
    if (isRepeated && value.kind !== 'one') return undefined;
    pieces.push(isRepeated && value.kind === 'one' ? { ...value, kind: 'many' } : value);
    at = isRepeated ? next + 1 : next;
  }
  return pieces;
}

function pieceAt(expression: string, at: number, char: string): Read<Piece> | undefined {
  if (char === '^') return { value: begin, end: at + 1 };
  if (char === '$') return { value: end, end: at + 1 };
  if (char === '(') {
    const isFolders = expression.startsWith(folders, at);
    return isFolders ? { value: { kind: 'folders' }, end: at + folders.length } : undefined;
  }
  if (char === '.') return { value: { kind: 'one', takes: notNewline }, end: at + 1 };
  if (char === '[') return classAt(expression, at);
  if (char === '*' || char === '?') return undefined;
  const rune = expression.codePointAt(at) ?? 0;
  return { value: literal(rune), end: at + (rune > 0xffff ? 2 : 1) };
}

function literal(rune: number): Piece {
  return { kind: 'one', takes: (one) => one === rune };
}

function escapeAt(expression: string, at: number): Read<Piece> | 'refused' {
  const place = places.get(expression[at + 1] ?? '');
  if (place) return { value: place, end: at + 2 };
  const found = escapedClassAt(expression, at);
  if (found === 'refused') return found;
  if (found) return { value: { kind: 'one', takes: found.value }, end: found.end };
  const rune = escapedRuneAt(expression, at);
  return rune === 'refused' ? rune : { value: literal(rune.value), end: rune.end };
}

/** A class: unlike those of `filepath.Match`, `]` may stand first in it and `-` anywhere, and names of POSIX count. */
function classAt(expression: string, start: number): Read<Piece> | undefined {
  const isNegated = expression[start + 1] === '^';
  const ranges: (readonly [low: number, high: number])[] = [];
  const tests: RuneTest[] = [];
  let at = isNegated ? start + 2 : start + 1;
  for (let isFirst = true; isFirst || expression[at] !== ']'; isFirst = false) {
    const named = posixClassAt(expression, at) ?? escapedClassAt(expression, at);
    if (named === 'refused') return undefined;
    if (named) {
      tests.push(named.value);
      at = named.end;
      continue;
    }
    const low = classRuneAt(expression, at);
    if (!low) return undefined;
    at = low.end;
    if (expression[at] !== '-' || expression[at + 1] === ']' || at + 1 >= expression.length) {
      ranges.push([low.value, low.value]);
      continue;
    }
    const high = classRuneAt(expression, at + 1);
    if (!high || high.value < low.value) return undefined;
    ranges.push([low.value, high.value]);
    at = high.end;
  }
  const holds: RuneTest = (rune) =>
    ranges.some(([low, high]) => low <= rune && rune <= high) || tests.some((test) => test(rune));
  const takes: RuneTest = isNegated ? (rune) => !holds(rune) : holds;
  return { value: { kind: 'one', takes }, end: at + 1 };
}

function classRuneAt(expression: string, at: number): Read<number> | undefined {
  const rune = expression.codePointAt(at);
  if (rune === undefined) return undefined;
  if (expression[at] !== '\\') return { value: rune, end: at + (rune > 0xffff ? 2 : 1) };
  const escaped = escapedRuneAt(expression, at);
  return escaped === 'refused' ? undefined : escaped;
}
