import { verdictOf } from '#core/ignore/matcher.ts';
import { readIgnoreFile, type IgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import type { ContextRead } from '#core/plan/lowered.ts';
import { cleanPath } from '#core/plan/paths.ts';
import type { Observation } from '#core/stages/state.ts';
import type { IgnoredSources } from './types.ts';

/** Patterns that exclude all that lies at the root, in the words that BuildKit looks for. */
const wholeRoot = new Set(['*', '**', '**/*']);

/**
 * CopyIgnoredFile (R12.4): sources of the build context that the ignore file excludes, as texts: no file is looked at, and
 * wildcards of a source are compared letter by letter. An exception anywhere in the file silences the rule, and so does a
 * file that fails every build.
 */
export function ignoredSources(file: IgnoreFile): IgnoredSources {
  const { patterns, hasExceptions, problem } = file;
  const isSilent = hasExceptions || (problem !== undefined && problem.rule !== 'ignore-pattern-unusable');
  if (isSilent || patterns.length === 0) return () => [];
  const ofRoot = patterns.some(({ pattern }) => wholeRoot.has(pattern));
  return (reads) => reads.flatMap((read) => ignoredSource(file, ofRoot, read));
}

/** The same of the text of an ignore file; undefined of "", which is none. */
export function ignoredBy(ignore: string): IgnoredSources | undefined {
  return ignore === '' ? undefined : ignoredSources(readIgnoreFile(ignore));
}

function ignoredSource(
  { patterns }: IgnoreFile,
  ofRoot: boolean,
  { bound, source, range }: ContextRead,
): readonly Observation[] {
  const path = cleanPath(source);
  if ((path === '.' || path === '/') && !ofRoot) return [];
  const unusable = patterns.findIndex(({ matches }) => matches === undefined);
  // What cannot be compared ends the comparison, unless the path is excluded before it: then nothing more is asked.
  const asked = unusable < 0 ? patterns : patterns.slice(0, unusable);
  const { isExcluded } = verdictOf(asked, path);
  if (!isExcluded) return [];
  const { kind: keyword, node } = bound.command;
  const { line } = bound;
  return [{ rule: 'CopyIgnoredFile', line, range, params: { keyword, path }, comments: node.comments }];
}
