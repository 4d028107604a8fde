import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readDockerfile, type Chunks } from '#cli/input.ts';
import type { Refusal } from '#cli/say.ts';
import { noConfig, readConfig, type Config } from './readConfig.ts';

/** What a configuration file is called where none is named. */
const NAME = '.stagegraph.json';

/** A configuration, or the file that holds one that cannot be used and why. */
export type FoundConfig =
  | { readonly ok: true; readonly value: Config }
  | { readonly ok: false; readonly file: string; readonly say: Refusal['say'] };

const none: FoundConfig = { ok: true, value: noConfig };

/** Where the configuration of a Dockerfile may stand: in its folder, and in those above it as far as the root of the repository. */
export async function configPlaces(file: string): Promise<readonly string[]> {
  const places: string[] = [];
  let folder = file === '-' ? resolve('.') : dirname(resolve(file));
  for (;;) {
    places.push(join(folder, NAME));
    const above = dirname(folder);
    if (above === folder || (await exists(join(folder, '.git')))) return places;
    folder = above;
  }
}

/**
 * Finds the configuration of a Dockerfile: the file that was named (`asked`), none (`false`), or the nearest `.stagegraph.json` in its
 * folder and those above, as far as the root of the repository. Each is read once.
 */
export function configFinder(
  asked: string | false | undefined,
  stdin: Chunks,
): (file: string) => Promise<FoundConfig> {
  const read = new Map<string, Promise<FoundConfig>>();
  return async (file) => {
    if (asked === false) return none;
    if (asked !== undefined) return at(asked);
    for (const place of await configPlaces(file)) if (await exists(place)) return at(place);
    return none;
  };

  function at(file: string): Promise<FoundConfig> {
    const known = read.get(file) ?? readAt(file, stdin);
    read.set(file, known);
    return known;
  }
}

async function readAt(file: string, stdin: Chunks): Promise<FoundConfig> {
  const text = await readDockerfile(file, stdin, false, (words) => words['config-is-directory']);
  const config = text.ok ? readConfig(text.value) : text;
  return config.ok ? config : { ok: false, file, say: config.say };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
