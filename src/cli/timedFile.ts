import { buildTimes } from '#core/timing/buildTimes.ts';
import type { BuildTimes, LoggedBuild } from '#core/timing/buildTimesTypes.ts';
import { chooseBuild, chosenBuildOfLog } from '#core/timing/chooseBuild.ts';
import { tellBuild, type ToldBuild } from '#core/timing/loggedBuild.ts';
import { durationsOfSteps, type StepDurations } from './durations.ts';
import type { Inspection } from '#formats/inspection.ts';
import type { Timing } from './timing.ts';

/** A build in time, and the durations that no step of it goes by. */
export interface TimedBuild {
  readonly times: BuildTimes;
  readonly unknown: StepDurations['unknown'];
}

/** The build of a file in time, or a build of the log that has none of its steps. */
export interface TimedFile {
  readonly timed: TimedBuild | undefined;
  readonly foreign: LoggedBuild | undefined;
}

/** When the steps of a file run; nothing where BuildKit rejects the build. */
export function timedFile(
  { text, overview, error }: Pick<Inspection, 'text' | 'overview' | 'error'>,
  timing: Timing,
): TimedFile {
  if (error !== undefined) return { timed: undefined, foreign: undefined };
  const file = { ...overview, text };
  const builds = timing.log?.builds;
  const told = tellBuild(file, builds && { builds, chosen: chooseBuild(builds, file) });
  const { foreign } = told;
  return { timed: foreign ? undefined : timed(told, timing), foreign };
}

/** A log told by its own graph; undefined where it has none. */
export function timedLog(timing: Timing): TimedBuild | undefined {
  const build = timing.log && chosenBuildOfLog(timing.log.builds);
  return build && timed(build, timing);
}

function timed(
  { basis, logged }: Pick<ToldBuild, 'basis' | 'logged'>,
  { durations, maxParallelism }: Timing,
): TimedBuild {
  const { byName, unknown } = durationsOfSteps(durations ?? new Map(), basis);
  return { times: buildTimes(basis, { maxParallelism, durations: byName }, logged), unknown };
}
