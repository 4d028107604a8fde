import { done, refused, type Outcome, type Refusal } from './say.ts';

/** What times are shown with. */
export interface TimingOptions {
  /** One of the options below was given: a timeline is shown. */
  readonly isAsked: boolean;
  /** Name of a build log, `-` for standard input; undefined: none. */
  readonly log: string | undefined;
  /** Which build of a file of build records is meant: its name, or the beginning of its build ID. */
  readonly record: string | undefined;
  /** Name of a file of durations. */
  readonly durations: string | undefined;
  /** Infinity: no limit. */
  readonly maxParallelism: number;
}

interface WrittenTiming {
  readonly log: string | undefined;
  readonly record: string | undefined;
  readonly durations: string | undefined;
  readonly maxParallelism: string | undefined;
}

/** Reads the options; a limit of 0 is none, as in BuildKit's own configuration. */
export function readTimingOptions({
  log,
  record,
  durations,
  maxParallelism,
}: WrittenTiming): Outcome<TimingOptions> {
  if (maxParallelism !== undefined && !/^\d{1,6}$/.test(maxParallelism)) {
    return refused((words) => words['max-parallelism-invalid']({ value: maxParallelism }));
  }
  if (record !== undefined && log === undefined) return refused((words) => words['record-without-log']);
  const isAsked = [log, durations, maxParallelism].some((given) => given !== undefined);
  return done({ isAsked, log, record, durations, maxParallelism: Number(maxParallelism ?? 0) || Infinity });
}

/** Times are shown as text or JSON; a log and durations are those of one file. */
export function unfitForTiming(
  { isAsked, log, durations }: TimingOptions,
  isShown: boolean,
  several: boolean,
): Refusal | undefined {
  if (!isAsked) return undefined;
  if (!isShown) return refused((words) => words['timing-format']);
  const isOfOneFile = log !== undefined || durations !== undefined;
  return isOfOneFile && several ? refused((words) => words['timing-one-file']) : undefined;
}
