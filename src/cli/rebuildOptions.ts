import type { BuildOptions } from '#core/stages/types.ts';
import { done, refused, type Outcome, type Refusal } from './say.ts';

/** What is asked about the next build. */
export interface RebuildOptions {
  readonly isAsked: boolean;
  /** What changed, word by word as it was written; a build argument without its value. */
  readonly words: readonly string[];
  /** Build arguments that have another value in the next build, of those among the words. */
  readonly values: BuildOptions['buildArgs'];
  /** Name of the Dockerfile as it was before, `-` for standard input; undefined: it was the same. */
  readonly from: string | undefined;
}

/** `NAME=VALUE` of a build argument; a file that looks like one is written `./NAME=VALUE`. */
const valued = /^(?:arg:)?([A-Za-z_]\w*)=(.*)$/su;

/** Reads `--changed`, which may list several at once, and `--changed-from`. */
export function readRebuildOptions(
  changed: readonly string[],
  from: string | undefined,
): Outcome<RebuildOptions> {
  const words: string[] = [];
  const values = new Map<string, string>();
  for (const written of changed) {
    // A comma of an address is part of it.
    const parts = written.includes('://') ? [written] : written.split(',');
    for (const part of parts.map((one) => one.trim())) {
      if (part === '') return refused((cli) => cli['changed-empty']);
      const [, name, value = ''] = valued.exec(part) ?? [];
      if (name !== undefined) values.set(name, value);
      words.push(name === undefined ? part : `arg:${name}`);
    }
  }
  const isAsked = words.length > 0 || from !== undefined;
  return done({ isAsked, words, values: Object.fromEntries(values), from });
}

/** What re-runs is shown as text or JSON; the Dockerfile before is that of one file. */
export function unfitForRebuild(
  { isAsked, from }: RebuildOptions,
  isShown: boolean,
  several: boolean,
): Refusal | undefined {
  if (!isAsked) return undefined;
  if (!isShown) return refused((words) => words['changed-format']);
  return from !== undefined && several ? refused((words) => words['changed-one-file']) : undefined;
}
