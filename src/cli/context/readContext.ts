import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mostListBytes, readFileList, type FileList } from '#core/ignore/fileList.ts';
import { readIgnoreFile, type NamedIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { readDockerfile, type Chunks, type Most } from '#cli/input.ts';
import type { ContextOptions } from './contextOptions.ts';
import type { Outcome, Refusal } from '#cli/say.ts';

/** What is known of the build context of one Dockerfile. */
export interface KnownContext {
  readonly ignore: NamedIgnoreFile | undefined;
  readonly list: FileList | undefined;
  /** It was asked about: it is told as text, too. */
  readonly isAsked: boolean;
}

export type ContextOutcome =
  { readonly ok: true; readonly value: KnownContext } | (Refusal & { readonly file: string });

/** A list of files may be larger than a Dockerfile. */
const mostOfList: Most = {
  limit: mostListBytes,
  tooLarge: (words) => words['list-too-large']({ limit: mostOfList.limit }),
};

/**
 * Reads what was named of the build context, once, and finds the ignore file of each Dockerfile: its own, `<name>.dockerignore`
 * beside it, else `.dockerignore` in its folder, which stands for the build context (R13.8).
 */
export function contextFinder(
  { ignoreFile, list }: ContextOptions,
  stdin: Chunks,
): (dockerfile: string) => Promise<ContextOutcome> {
  const once = new Map<string, Promise<Outcome<string>>>();
  const read = (file: string, most?: Most): Promise<Outcome<string>> => {
    const known =
      once.get(file) ?? readDockerfile(file, stdin, false, (words) => words['input-is-directory'], most);
    once.set(file, known);
    return known;
  };
  return async (dockerfile) => {
    const named = list === undefined ? undefined : await read(list, mostOfList);
    if (named?.ok === false) return { ...named, file: list ?? '' };
    const name = ignoreFile ?? (await ignoreFileOf(dockerfile));
    const text = name === undefined ? undefined : await read(name);
    if (text?.ok === false) return { ...text, file: name ?? '' };
    const value = {
      ignore: name !== undefined && text ? { name, file: readIgnoreFile(text.value) } : undefined,
      list: named && readFileList(named.value),
      isAsked: ignoreFile !== undefined || list !== undefined,
    };
    return { ok: true, value };
  };
}

/** Where an ignore file of a Dockerfile may lie, the first that there is being the one. None for standard input. */
export function ignoreFilePlaces(dockerfile: string): readonly string[] {
  if (dockerfile === '-') return [];
  return [`${dockerfile}.dockerignore`, join(dirname(dockerfile), '.dockerignore')];
}

async function ignoreFileOf(dockerfile: string): Promise<string | undefined> {
  for (const place of ignoreFilePlaces(dockerfile)) {
    const found = await stat(place).catch(() => undefined);
    if (found?.isFile() === true) return place;
  }
  return undefined;
}
