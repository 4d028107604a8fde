import { isBuildStep } from '#core/buildlog/candidates.ts';
import type { LoggedStep } from '#core/buildlog/types.ts';
import type { LoggedBuild } from './buildTimesTypes.ts';

/** What of a log is not of the build it is compared with. */
export interface LogScope {
  /** Targets of a bake or compose build of which no step is in the file: those of other Dockerfiles. */
  readonly otherTargets: readonly string[];
  /** The platform the log is of, where it has no step for the one that is shown; undefined where it has some. */
  readonly offeredPlatform: string | undefined;
}

/** What a log says of other targets and platforms. */
export function logScope({ log, match }: Pick<LoggedBuild, 'log' | 'match'>): LogScope {
  if (match === undefined) return { otherTargets: [], offeredPlatform: undefined };
  const found = new Set(match.matches.flatMap((one) => one?.logged ?? []));
  const own = new Set(log.steps.flatMap(({ id, name }) => (found.has(id) ? name.words.slice(0, 1) : [])));
  return {
    otherTargets: bakeTargets(log.steps).filter((target) => !own.has(target)),
    offeredPlatform: offeredPlatform(log.steps, new Set(match.otherPlatforms)),
  };
}

/** `[frontend internal] load build definition`: bake names the target before the work that is no step. */
function bakeTargets(steps: readonly LoggedStep[]): readonly string[] {
  const named = steps.flatMap(({ name }) =>
    name.kind === 'front' && name.number === undefined && /^\[.{1,300} internal\] /.test(name.full)
      ? name.words.slice(0, 1)
      : [],
  );
  return [...new Set(named)];
}

/** That of most steps; a step that builds for another platform (`->arm64`) counts for that one. */
function offeredPlatform(steps: readonly LoggedStep[], elsewhere: ReadonlySet<number>): string | undefined {
  const counts = new Map<string, number>();
  for (const step of steps) {
    const { platform, cross } = step.name;
    if (!isBuildStep(step) || platform === undefined || cross !== undefined) continue;
    if (!elsewhere.has(step.id)) return undefined;
    counts.set(platform, (counts.get(platform) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
