import { suggest } from '#core/dockerfile/suggest.ts';
import { normaliseImageReference } from '#core/expand/imageRef.ts';
import { parsePlatform } from '#core/expand/platform.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { done, refused, type Outcome } from './say.ts';

/** Options of `docker build` as they were written. */
export interface WrittenOptions {
  readonly buildArgs: readonly string[];
  readonly contexts: readonly string[];
  readonly platform: string | undefined;
}

const BUILDER = 'linux/amd64';

/** Reads the options as `docker build` does; `env` gives values to build args that are only named. */
export function readBuildOptions(
  { buildArgs, contexts, platform = BUILDER }: WrittenOptions,
  env: Readonly<Record<string, string | undefined>>,
): Outcome<BuildOptions> {
  const args = new Map<string, string>();
  for (const written of buildArgs) {
    const [name, value = env[name]] = splitPair(written);
    if (name === '') return refused((words) => words['build-arg-unnamed']({ value: written }));
    if (value !== undefined) args.set(name, value);
  }
  const named = new Map<string, string>();
  for (const written of contexts) {
    const [name, value = ''] = splitPair(written);
    if (name === '' || value === '') {
      return refused((words) => words['build-context-incomplete']({ value: written }));
    }
    if (typeof normaliseImageReference(name) !== 'string') {
      return refused((words) => words['build-context-name']({ name }));
    }
    named.set(name, value);
  }
  if (platform.includes(',')) return refused((words) => words['platform-several']({ value: platform }));
  if ('rule' in parsePlatform(platform)) {
    return refused((words) => words['platform-invalid']({ value: platform }));
  }
  return done({
    buildArgs: Object.fromEntries(args),
    contexts: Object.fromEntries(named),
    platform,
    buildPlatform: BUILDER,
  });
}

function splitPair(written: string): [string, string | undefined] {
  const equals = written.indexOf('=');
  return equals < 0 ? [written, undefined] : [written.slice(0, equals), written.slice(equals + 1)];
}

/** Of the names those nearest to a word: the one it is probably meant to be first, then in file order. */
export function nearestFirst(word: string, names: readonly string[]): readonly string[] {
  const nearest = suggest(word, names);
  return nearest === '' ? names : [nearest, ...names.filter((name) => name !== nearest)];
}
