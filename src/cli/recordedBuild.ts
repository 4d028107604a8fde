import type { BuildRecord } from '#core/record/types.ts';
import type { Options } from './options.ts';

/** Names that are listed. */
const NAMED = 12;

/** The records that are meant by a name: the target of bake or the stage, or the beginning of the reference. */
export function findRecord(records: readonly BuildRecord[], name: string): readonly BuildRecord[] {
  const named = records.find((record) => record.name === name && name !== '');
  const found = named ?? records.find(({ ref }) => name !== '' && ref.startsWith(name.toLowerCase()));
  return found === undefined ? [] : [found];
}

/** What the records are called, and how many more there are than are listed. */
export function recordNames(records: readonly BuildRecord[]): {
  readonly names: readonly string[];
  readonly more: number;
} {
  const names = records.slice(0, NAMED).map(({ name, ref }) => (name === '' ? ref.slice(0, 6) : name));
  return { names, more: records.length - names.length };
}

/** The options of a recorded build, where none were given. */
export function withRecord(options: Options, record: BuildRecord): Options {
  const { target, build, hasPlatform } = options;
  return {
    ...options,
    target: target === '' ? record.target : target,
    build: {
      buildArgs: { ...record.buildArgs, ...build.buildArgs },
      contexts: { ...record.contexts, ...build.contexts },
      platform: hasPlatform ? build.platform : record.platforms[0],
      buildPlatform: record.buildPlatform,
    },
  };
}
