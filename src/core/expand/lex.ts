import { problem } from '#core/dockerfile/problems.ts';
import type { Problem } from '#core/dockerfile/problems.ts';
import { lexShellWord } from '#core/dockerfile/shellWord.ts';
import type { ShellWordOptions, Substitution } from '#core/dockerfile/shellWord.ts';
import {
  codePoints,
  fromCodePoints,
  longestMatch,
  parsePattern,
  reversed,
  shortestPrefix,
} from './pattern.ts';
import type { Pattern } from './pattern.ts';
import { replaceAll, replaceFirst } from './replace.ts';

/** Where the values of variables are looked up, a map for one; undefined is not set. */
export interface Variables {
  get(name: string): string | undefined;
}

/** How a word is expanded. The defaults are those of an instruction's argument. */
export interface ExpandOptions extends ShellWordOptions {
  /** Leave variables that are not set as they are written. */
  readonly skipUnset?: boolean;
}

/** A word expanded, or why it cannot be; either way with the names it asked for. */
export type Expansion =
  | {
      readonly ok: true;
      /** The word as one word, white space kept. */
      readonly result: string;
      /** The same split at white space outside quotes. */
      readonly words: readonly string[];
      readonly matched: ReadonlySet<string>;
      readonly unmatched: ReadonlySet<string>;
    }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly matched: ReadonlySet<string>;
      readonly unmatched: ReadonlySet<string>;
    };

/** Longest result we make, in characters. `ENV A=$A$A` doubles on every line; BuildKit goes on until memory ends. */
export const resultLimit = 1_000_000;
/** Bound on pattern length times value length: what one match may cost. */
const patternCost = 2 ** 24;

/** Cuts the start (`#`) or end (`%`) of a value that the pattern matches; doubled signs cut the longest. */
function cut(value: string, pattern: Pattern, atEnd: boolean, longest: boolean): string {
  const points = codePoints(value);
  const text = atEnd ? points.toReversed() : points;
  const wanted = atEnd ? reversed(pattern) : pattern;
  const end = longest ? longestMatch(text, wanted, 0) : shortestPrefix(text, wanted);
  if (end < 0) return value;
  return atEnd ? fromCodePoints(points, 0, points.length - end) : fromCodePoints(points, end, points.length);
}

function withPattern(value: string, written: string, apply: (pattern: Pattern) => string): string | Problem {
  const pattern = parsePattern(written);
  if (pattern === undefined) return problem('invalid-pattern', { pattern: written });
  if (written.length * value.length > patternCost) return problem('pattern-too-long', { pattern: written });
  return apply(pattern);
}

/** What a substitution with a modifier stands for. `value` is undefined where the variable is not set. */
function modified(found: Substitution, value: string | undefined): string | Problem {
  const { name, modifier, word, replacement } = found;
  const given = value ?? '';
  const missing = value === undefined || (modifier.startsWith(':') && value === '');
  switch (modifier) {
    case '-':
    case ':-':
      return missing ? word : given;
    case '+':
    case ':+':
      return missing ? '' : word;
    case '?':
    case ':?':
      if (!missing) return given;
      return problem(value === undefined ? 'variable-unset' : 'variable-empty', { name, message: word });
    case '#':
    case '%': {
      const longest = word.startsWith(modifier);
      const written = longest ? word.slice(1) : word;
      return withPattern(given, written, (pattern) => cut(given, pattern, modifier === '%', longest));
    }
    case '/':
      return withPattern(given, word, (pattern) => replaceFirst(given, pattern, replacement));
    case '//':
      return withPattern(given, word, (pattern) => replaceAll(given, pattern, replacement));
    default:
      return problem('unsupported-modifier', { modifier });
  }
}

/**
 * Expands the variables of one word as BuildKit's `shell.Lex` does, all modifiers included. Splitting
 * into words happens after expansion, as in BuildKit.
 */
export function expandWord(word: string, env: Variables, options: ExpandOptions = {}): Expansion {
  const matched = new Set<string>();
  const unmatched = new Set<string>();
  let length = word.length;
  const substitute = (found: Substitution): string | Problem => {
    const value = env.get(found.name);
    (value === undefined ? unmatched : matched).add(found.name);
    if (value === undefined && options.skipUnset === true) return found.kept;
    const text = found.modifier === '' ? (value ?? '') : modified(found, value);
    if (typeof text !== 'string') return text;
    length += text.length;
    return length > resultLimit ? problem('expansion-too-long', { limit: resultLimit }) : text;
  };
  const lexed = lexShellWord(word, options, substitute);
  if ('rule' in lexed) return { ok: false, problem: lexed, matched, unmatched };
  return { ok: true, ...lexed, matched, unmatched };
}
