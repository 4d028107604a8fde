import { cleanPath } from '#core/plan/paths.ts';
import type { SourceRange } from '#core/text/range.ts';
import { byteLength, trimSpace } from './goText.ts';
import { compilePattern, isWellFormed, type CompiledPattern } from './pattern.ts';

/** A line of the file that counts. */
export interface IgnorePattern extends CompiledPattern {
  /** Cleaned, without `!`. */
  readonly pattern: string;
  /** `!`: what it means is not excluded after all. */
  readonly isException: boolean;
  readonly line: number;
  readonly range: SourceRange;
}

/** Why a build with this file fails. */
export type IgnoreFault =
  /** Longer than what is read of a line (R13.1). */
  | 'ignore-line-too-long'
  /** `!` and nothing behind it. */
  | 'ignore-exception-empty'
  /** A class that is not closed, a range without an end, a backslash at the end (R13.2). */
  | 'ignore-pattern-malformed'
  /** Well formed, and yet no expression (R13.4): the build fails when the context is sent. */
  | 'ignore-pattern-unusable';

/** A line that makes builds fail. */
export interface IgnoreProblem {
  readonly rule: IgnoreFault;
  readonly line: number;
  readonly range: SourceRange;
  /** As written, without blanks around it; cut after 80 characters. */
  readonly written: string;
}

/** What an ignore file says. */
export interface IgnoreFile {
  /** In the order of the file. Empty: nothing is excluded. */
  readonly patterns: readonly IgnorePattern[];
  /** One of them has a `!`. */
  readonly hasExceptions: boolean;
  /** The first line for which a build fails; undefined where it can be used. */
  readonly problem: IgnoreProblem | undefined;
}

/** An ignore file under its name. */
export interface NamedIgnoreFile {
  readonly name: string;
  readonly file: IgnoreFile;
}

/** Bytes of a line at most, its end not counted. */
const longestLine = 65_535;
const longestShown = 80;

/**
 * Reads a `.dockerignore` as BuildKit does: `ignorefile.ReadAll`, then `patternmatcher.New` (R13.1, R13.2). Linear in the
 * text. Never throws.
 */
export function readIgnoreFile(text: string): IgnoreFile {
  const patterns: IgnorePattern[] = [];
  const unusable: { readonly line: number; readonly range: SourceRange }[] = [];
  let problem: IgnoreProblem | undefined;
  const note = (rule: IgnoreFault, line: number, range: SourceRange): void => {
    problem ??= { rule, line, range, written: text.slice(range.start, range.end).slice(0, longestShown) };
  };
  let line = 0;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    line += 1;
    const written = text.slice(start, end);
    const range = rangeOf(written, start);
    start = end + 1;
    // Nothing is read past a line that is too long.
    if (byteLength(written) > longestLine) {
      note('ignore-line-too-long', line, { start: range.start, end: range.start + longestShown });
      break;
    }
    const cleaned = cleanedLine(written);
    if (cleaned === undefined) continue;
    const read = asPattern(cleaned);
    if (read === undefined) continue;
    const { isException, pattern } = read;
    if (pattern === '') {
      note('ignore-exception-empty', line, range);
      continue;
    }
    if (!isWellFormed(pattern)) {
      note('ignore-pattern-malformed', line, range);
      continue;
    }
    const compiled = compilePattern(pattern);
    if (compiled.matches === undefined) unusable.push({ line, range });
    patterns.push({ ...compiled, pattern, isException, line, range });
  }
  const [first] = unusable;
  // The file is read as a whole before anything is compared.
  if (first) note('ignore-pattern-unusable', first.line, first.range);
  return { patterns, hasExceptions: patterns.some(({ isException }) => isException), problem };
}

/** A line as `ReadAll` gives it on; undefined where it says nothing. */
function cleanedLine(written: string): string | undefined {
  // A comment begins with the line: behind a blank, `#` is a name.
  if (written.startsWith('#')) return undefined;
  const trimmed = trimSpace(written);
  if (trimmed === '') return undefined;
  if (!trimmed.startsWith('!')) return relative(trimmed);
  const rest = trimSpace(trimmed.slice(1));
  return rest === '' ? '!' : `!${relative(rest)}`;
}

function relative(path: string): string {
  const cleaned = cleanPath(path);
  return cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
}

/** The pattern that is made of such a line: cleaned once more, `!` and all. */
function asPattern(line: string): { readonly isException: boolean; readonly pattern: string } | undefined {
  const trimmed = trimSpace(line);
  if (trimmed === '') return undefined;
  const cleaned = cleanPath(trimmed);
  const isException = cleaned.startsWith('!');
  return { isException, pattern: isException ? cleaned.slice(1) : cleaned };
}

function rangeOf(written: string, start: number): SourceRange {
  const trimmed = trimSpace(written);
  const from = start + Math.max(written.indexOf(trimmed), 0);
  return { start: from, end: from + trimmed.length };
}

/**
 * Patterns that stand in no file, as `--exclude` and `--parents` have them: `patternmatcher.New` alone. What is malformed
 * is left out: it fails the step.
 */
export function patternsOf(words: readonly string[]): readonly IgnorePattern[] {
  return words.flatMap((word) => {
    const read = asPattern(word);
    if (read === undefined || read.pattern === '' || !isWellFormed(read.pattern)) return [];
    return [{ ...compilePattern(read.pattern), ...read, line: 0, range: { start: 0, end: 0 } }];
  });
}
