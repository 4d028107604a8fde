/** What one character has to be. */
export type RuneTest = (rune: number) => boolean;

/** A piece of an expression, and the index behind it; undefined where Go's `regexp/syntax` refuses it. */
export interface Read<Value> {
  readonly value: Value;
  readonly end: number;
}

type Ranges = readonly (readonly [low: number, high: number])[];

const among =
  (ranges: Ranges): RuneTest =>
  (rune) =>
    ranges.some(([low, high]) => low <= rune && rune <= high);

const not =
  (test: RuneTest): RuneTest =>
  (rune) =>
    !test(rune);

const digit: Ranges = [[0x30, 0x39]];
const upper: Ranges = [[0x41, 0x5a]];
const lower: Ranges = [[0x61, 0x7a]];
const word: Ranges = [...digit, ...upper, [0x5f, 0x5f], ...lower];
const perlSpace: Ranges = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];

const perlClasses: ReadonlyMap<string, RuneTest> = new Map([
  ['d', among(digit)],
  ['s', among(perlSpace)],
  ['w', among(word)],
  ['D', not(among(digit))],
  ['S', not(among(perlSpace))],
  ['W', not(among(word))],
]);

const posix: Readonly<Record<string, Ranges>> = {
  alnum: [...digit, ...upper, ...lower],
  alpha: [...upper, ...lower],
  ascii: [[0x00, 0x7f]],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  cntrl: [
    [0x00, 0x1f],
    [0x7f, 0x7f],
  ],
  digit,
  graph: [[0x21, 0x7e]],
  lower,
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  upper,
  word,
  xdigit: [...digit, [0x41, 0x46], [0x61, 0x66]],
};

/** Categories of Unicode that have a name of one letter; longer names stand in braces, which a pattern cannot have. */
const categories: ReadonlyMap<string, RegExp> = new Map([
  ['C', /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u],
  ['L', /\p{L}/u],
  ['M', /\p{M}/u],
  ['N', /\p{N}/u],
  ['P', /\p{P}/u],
  ['S', /\p{S}/u],
  ['Z', /\p{Z}/u],
]);

export const isWordRune: RuneTest = among(word);

/** `[:alpha:]` and `[:^alpha:]` at `at`; `refused` where the name is none, undefined where it is no such class. */
export function posixClassAt(runes: string, at: number): Read<RuneTest> | 'refused' | undefined {
  if (runes.length - at <= 2 || !runes.startsWith('[:', at)) return undefined;
  const close = runes.indexOf(':]', at + 2);
  if (close < 0) return undefined;
  const name = runes.slice(at + 2, close);
  const isNegated = name.startsWith('^');
  const key = isNegated ? name.slice(1) : name;
  const ranges = Object.hasOwn(posix, key) ? posix[key] : undefined;
  if (!ranges) return 'refused';
  const test = among(ranges);
  return { value: isNegated ? not(test) : test, end: close + 2 };
}

/** `\d`, `\W`, `\pL` and the like at `at`; undefined where it is no class. */
export function escapedClassAt(runes: string, at: number): Read<RuneTest> | 'refused' | undefined {
  if (runes[at] !== '\\') return undefined;
  const letter = runes[at + 1] ?? '';
  const perl = perlClasses.get(letter);
  if (perl) return { value: perl, end: at + 2 };
  if (letter !== 'p' && letter !== 'P') return undefined;
  const category = categories.get(runes[at + 2] ?? '');
  if (!category) return 'refused';
  const test: RuneTest = (rune) => category.test(String.fromCodePoint(rune));
  return { value: letter === 'P' ? not(test) : test, end: at + 3 };
}

const controls: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['v', 0x0b],
]);

/** The one character that an escape at `at` means: `\.`, `\n`, `\x41`, `\101`. Letters without a meaning are refused. */
export function escapedRuneAt(runes: string, at: number): Read<number> | 'refused' {
  const char = runes[at + 1];
  if (char === undefined) return 'refused';
  const control = controls.get(char);
  if (control !== undefined) return { value: control, end: at + 2 };
  if (/[0-7]/.test(char)) return octalAt(runes, at + 1);
  if (char === 'x') return hexAt(runes, at + 2);
  const code = char.charCodeAt(0);
  if (code >= 0x80 || /[0-9A-Za-z]/.test(char)) return 'refused';
  return { value: code, end: at + 2 };
}

/** `\0` with up to two digits more, or a first digit that another one follows: `\1` alone would be a back reference. */
function octalAt(runes: string, start: number): Read<number> | 'refused' {
  if (runes[start] !== '0' && !/[0-7]/.test(runes[start + 1] ?? '')) return 'refused';
  let value = 0;
  let at = start;
  while (at < start + 3 && /[0-7]/.test(runes[at] ?? '')) {
    value = value * 8 + Number(runes[at]);
    at += 1;
  }
  return { value, end: at };
}

/** Two digits; braces of `\x{…}` are always escaped in a pattern. */
function hexAt(runes: string, start: number): Read<number> | 'refused' {
  const digits = runes.slice(start, start + 2);
  return /^[0-9A-Fa-f]{2}$/.test(digits) ? { value: parseInt(digits, 16), end: start + 2 } : 'refused';
}
