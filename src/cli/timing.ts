import type { LogReading } from '#core/buildlog/types.ts';
import type { Language } from '#i18n/format.ts';
import { readDurations, type WrittenDurations } from './durations.ts';
import { readDockerfile, type Chunks } from './input.ts';
import type { Inspection } from './inspection.ts';
import { readLogFile } from './logInput.ts';
import { buildOfFile, buildOfLog, foundCount, type LoggedBuild } from './logMatch.ts';
import { logProblemText } from './logNotes.ts';
import type { Options } from './options.ts';
import type { Say } from './say.ts';
import { timedBuild, type TimedBuild } from './timedBuild.ts';
import type { TimingOptions } from './timingOptions.ts';

/** Something of a file of times that cannot be used, and is left out. */
export interface TimingFault {
  readonly file: string;
  readonly say: Say;
}

/** Times as they were read. */
export interface Timing {
  readonly log: LogReading | undefined;
  readonly durations: WrittenDurations | undefined;
  readonly maxParallelism: number;
  /** Something is left of what was asked for. */
  readonly isAsked: boolean;
}

/** Reads the log and the durations that were asked for; what cannot be used is told, the rest goes on. */
export async function readTiming(
  options: TimingOptions,
  stdin: Chunks,
  language: Language,
): Promise<{ readonly timing: Timing; readonly faults: readonly TimingFault[] }> {
  const faults: TimingFault[] = [];
  const log = options.log === undefined ? undefined : await usableLog(options.log);
  const durations = options.durations === undefined ? undefined : await usableDurations(options.durations);
  const { maxParallelism } = options;
  const isAsked = options.isAsked && (faults.length === 0 || log !== undefined || durations !== undefined);
  return { timing: { log, durations, maxParallelism, isAsked }, faults };

  async function usableLog(file: string): Promise<LogReading | undefined> {
    const read = await readLogFile(file, stdin);
    if (!read.ok) {
      faults.push({ file, say: read.say });
      return undefined;
    }
    const { builds, problems } = read.value;
    if (builds.length > 0) return read.value;
    for (const { rule } of problems) faults.push({ file, say: () => logProblemText(rule, language) });
    return undefined;
  }

  async function usableDurations(file: string): Promise<WrittenDurations | undefined> {
    const text = await readDockerfile(file, stdin, false);
    const read = text.ok ? readDurations(text.value) : text;
    if (read.ok) return read.value;
    faults.push({ file, say: read.say });
    return undefined;
  }
}

/** The build of a file in time, or a build of the log that has none of its steps. */
export interface TimedFile {
  readonly timed: TimedBuild | undefined;
  readonly foreign: LoggedBuild | undefined;
}

/** When the steps of a file run; nothing where BuildKit rejects the build. */
export function timedFile(
  { text, overview, error }: Inspection,
  { build, target }: Options,
  { log, durations, maxParallelism }: Timing,
): TimedFile {
  if (error !== undefined) return { timed: undefined, foreign: undefined };
  const logged = log && buildOfFile(log.builds, text, build, target);
  const isForeign = logged?.match && logged.steps.length > 0 && foundCount(logged.match) === 0;
  if (isForeign) return { timed: undefined, foreign: logged };
  const timed = timedBuild({
    steps: logged?.steps ?? overview.plan.steps,
    stages: overview.stages.map(({ label }) => label),
    logged,
    durations: durations ?? new Map(),
    maxParallelism,
  });
  return { timed, foreign: undefined };
}

/** A log drawn by itself; undefined where it tells no graph. */
export function timedLog({ log, durations, maxParallelism }: Timing): TimedBuild | undefined {
  const found = log && buildOfLog(log.builds);
  return (
    found &&
    timedBuild({
      steps: found.build.steps,
      stages: found.stages,
      logged: found.build,
      durations: durations ?? new Map(),
      maxParallelism,
    })
  );
}
