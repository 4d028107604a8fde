import type { CachedBuilds, CachedStep } from '#core/plan/cachedSteps.ts';
import type { CachedOperation } from '#core/plan/vertex.ts';
import { placeOf, type Entries } from './cacheHits.ts';
import type { Cause, EditedPart } from './types.ts';
import type { Surroundings } from './surroundings.ts';

/** Pairs of environments whose variables are compared: more than anybody reads, and the work stays in proportion. */
const comparedEnvironments = 500;

/**
 * Why a step is not taken from the cache for certain, its own reasons before those of its inputs. None where it is.
 *
 * @param entries what was found with every open question answered by no
 */
export function causesOf(
  builds: CachedBuilds,
  entries: Entries,
  surroundings: Surroundings,
): readonly (readonly Cause[])[] {
  const operations = new Set(builds.before.map(({ operation }) => operation));
  const places = new Map(builds.before.map((step) => [placeOf(step), step]));
  const variables = rememberVariables(builds);
  return builds.after.map((found) => {
    if ((entries[found.step.id] ?? -1) >= 0 || isRead(found)) return [];
    const fromInputs = found.step.inputs.flatMap((input): Cause[] => {
      const outside = surroundings.outsideCause(found, input);
      if (outside) return [outside];
      const source = builds.after[input.step];
      if ((entries[input.step] ?? -1) >= 0 || source === undefined || isRead(source)) return [];
      return [{ kind: 'step', step: input.step, role: input.role }];
    });
    const barred = surroundings.barringCause(found);
    if (barred) return [barred, ...fromInputs];
    if (operations.has(found.operation)) return fromInputs.length > 0 ? fromInputs : [{ kind: 'moved' }];
    return [ownCause(found, places.get(placeOf(found)), variables), ...fromInputs];
  });
}

/** Sources that are looked at in every build: nothing is run again for them. */
export function isRead({ step }: CachedStep): boolean {
  return step.kind === 'context' || step.kind === 'http' || step.kind === 'git';
}

function ownCause(
  { cached }: CachedStep,
  before: CachedStep | undefined,
  variables: CachedBuilds['changedVariables'],
): Cause {
  if (!cached || !before?.cached) return { kind: 'new' };
  const earlier = before.cached;
  const parts = partNames.filter((part) => JSON.stringify(cached[part]) !== JSON.stringify(earlier[part]));
  const names = parts.includes('environment')
    ? variables(earlier.environment ?? 0, cached.environment ?? 0)
    : [];
  return { kind: 'edited', parts, variables: names };
}

const partNames: readonly (EditedPart & keyof CachedOperation)[] = [
  'command',
  'environment',
  'workdir',
  'user',
  'platform',
  'mounts',
  'excludes',
];

function rememberVariables({ changedVariables }: CachedBuilds): CachedBuilds['changedVariables'] {
  const known = new Map<string, readonly string[]>();
  return (before, after) => {
    const key = `${before} ${after}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= comparedEnvironments) return [];
    const names = changedVariables(before, after);
    known.set(key, names);
    return names;
  };
}
