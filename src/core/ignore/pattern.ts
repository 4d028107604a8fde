import { goPattern } from './goMatch.ts';
import { readGoRegexp } from './goRegexp.ts';
import { endsFit, runPieces } from './runPieces.ts';

/** How a pattern is compared with a path (R13.3). */
export type PatternForm = 'exact' | 'prefix' | 'suffix' | 'regexp';

/** A pattern without its `!`, ready to be compared. */
export interface CompiledPattern {
  readonly form: PatternForm;
  /** The expression that Go makes of it; "" where none is needed. */
  readonly expression: string;
  /** Whether the path itself is meant, its parents not looked at; undefined where Go cannot use the expression. */
  readonly matches: ((path: string) => boolean) | undefined;
  /** Whether it could match something that lies in a folder; "" is the root. The folder itself is not asked about. */
  readonly reachesInto: (folder: string) => boolean;
}

/** Whether Go's `filepath.Match` knows the pattern at all: BuildKit refuses the file otherwise. */
export function isWellFormed(pattern: string): boolean {
  return goPattern(pattern) !== undefined;
}

/** Compiles a cleaned pattern as moby/patternmatcher does: the form decides, and only one of them is an expression. */
export function compilePattern(pattern: string): CompiledPattern {
  const { form, expression } = translate(pattern);
  if (form === 'exact') {
    const reachesInto = (folder: string): boolean => pattern.startsWith(within(folder));
    return { form, expression: '', matches: (path) => path === pattern, reachesInto };
  }
  if (form === 'prefix') {
    const start = pattern.slice(0, -2);
    const reachesInto = (folder: string): boolean =>
      start.startsWith(within(folder)) || within(folder).startsWith(start);
    return { form, expression: '', matches: (path) => path.startsWith(start), reachesInto };
  }
  if (form === 'suffix') {
    const end = pattern.slice(2);
    const whole = end.startsWith('/') ? end.slice(1) : undefined;
    const matches = (path: string): boolean => path.endsWith(end) || path === whole;
    return { form, expression: '', matches, reachesInto: () => true };
  }
  const pieces = readGoRegexp(expression);
  return {
    form,
    expression,
    matches: pieces && ((path) => endsFit(pieces, path) && runPieces(pieces, path).takes),
    reachesInto: (folder) => pieces !== undefined && runPieces(pieces, within(folder)).goesOn,
  };
}

function within(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}

/** Escaped in an expression, as they mean nothing in a pattern. `^` is not among them. */
const escaped = new Set('.+()|{}$');

/**
 * The form of a pattern and its expression. Two stars take a slash behind them along. A class is copied as it
 * stands, and what it holds translated like everything else: `[*]` does not become a class with a star in it.
 */
function translate(pattern: string): { readonly form: PatternForm; readonly expression: string } {
  const parts = ['^'];
  let form: PatternForm = 'exact';
  // The scanner that BuildKit reads with takes a mark here for one of the whole text.
  let at = pattern.startsWith('\uFEFF') ? 1 : 0;
  const start = at;
  while (at < pattern.length) {
    const char = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    const isFirst = at === start;
    at += char.length;
    if (char === '*' && pattern[at] === '*') {
      at += pattern[at + 1] === '/' ? 2 : 1;
      const isLast = at >= pattern.length;
      if (isLast && form === 'exact') form = 'prefix';
      else {
        parts.push(isLast ? '.*' : '(.*/)?');
        form = 'regexp';
      }
      if (isFirst) form = 'suffix';
    } else if (char === '*' || char === '?') {
      parts.push(char === '*' ? '[^/]*' : '[^/]');
      form = 'regexp';
    } else if (escaped.has(char)) {
      parts.push(`\\${char}`);
    } else if (char === '\\') {
      const next = at < pattern.length ? String.fromCodePoint(pattern.codePointAt(at) ?? 0) : '';
      at += next.length;
      parts.push(char + next);
      if (next !== '') form = 'regexp';
    } else {
      parts.push(char);
      if (char === '[' || char === ']') form = 'regexp';
    }
  }
  if (form === 'regexp') parts.push('$');
  return { form, expression: form === 'regexp' ? parts.join('') : '' };
}
