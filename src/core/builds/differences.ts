import type { NamedBuild } from './types.ts';

/** In what a build differs from others. */
export interface BuildDifference {
  /** Its target, where not all have the same. */
  readonly target: string | undefined;
  /** Build arguments that not all set alike, by name; undefined where this one does not set it. */
  readonly args: ReadonlyMap<string, string | undefined>;
  /** Its platforms, where not all have the same. */
  readonly platforms: readonly string[] | undefined;
  /** Named contexts, as build arguments. */
  readonly contexts: ReadonlyMap<string, string | undefined>;
}

/** What sets each of several builds apart from the others. */
export function differencesOf(builds: readonly NamedBuild[]): readonly BuildDifference[] {
  const isSame = (values: readonly string[]): boolean => new Set(values).size < 2;
  const sameTarget = isSame(builds.map(({ target }) => target));
  const samePlatforms = isSame(builds.map(({ platforms }) => platforms.join(',')));
  const args = unlike(builds.map((build) => build.args));
  const contexts = unlike(builds.map((build) => build.contexts));
  return builds.map((build) => ({
    target: sameTarget ? undefined : build.target,
    args: new Map(args.map((name) => [name, valueOf(build.args, name)])),
    platforms: samePlatforms ? undefined : build.platforms,
    contexts: new Map(contexts.map((name) => [name, valueOf(build.contexts, name)])),
  }));
}

function valueOf(values: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Names that not all maps give the same value. */
function unlike(maps: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const seen = new Map<string, { readonly value: string; count: number; isLike: boolean }>();
  for (const map of maps) {
    for (const [name, value] of Object.entries(map)) {
      const known = seen.get(name);
      if (known === undefined) seen.set(name, { value, count: 1, isLike: true });
      else {
        known.count += 1;
        known.isLike &&= known.value === value;
      }
    }
  }
  return [...seen].flatMap(([name, { count, isLike }]) => (isLike && count === maps.length ? [] : [name]));
}
