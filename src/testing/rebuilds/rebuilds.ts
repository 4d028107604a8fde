import { readFileSync } from 'node:fs';
import { defaultOptions } from '#core/analysis/overview.ts';
import type { TargetOfFile } from '#core/plan/cachedSteps.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';

/** A build that BuildKit ran again after something was changed; what was changed is what the one who ran it wrote down. */
export interface RecordedRebuild {
  readonly name: string;
  /** What was changed, in words. */
  readonly what: string;
  /** The Dockerfile that was built first, without build arguments, and the one that was built then. */
  readonly before: string;
  readonly after: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly remotes: readonly string[];
  readonly noCache: 'all' | readonly string[];
  /** Paths that steps which ran again left behind otherwise than before; all others were the same. */
  readonly differs: readonly string[];
  /** Names of steps that were run, and of those that were taken from the cache: images and the context apart. */
  readonly ran: readonly string[];
  readonly cached: readonly string[];
}

/** All recorded rebuilds. */
export function recordedRebuilds(): readonly RecordedRebuild[] {
  return readFileSync('src/testing/rebuilds/rebuilds.jsonl', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedRebuild);
}

/** A text as a build of its last stage, with some options. */
export function buildOf(text: string, options: Partial<BuildOptions> = {}): TargetOfFile {
  return { file: openFile(text, { ...defaultOptions, ...options }), target: '' };
}
