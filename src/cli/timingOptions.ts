import { done, refused, type Outcome } from './say.ts';

/** What times are shown with. */
export interface TimingOptions {
  /** One of the options below was given: a timeline is shown. */
  readonly isAsked: boolean;
  /** Name of a build log, `-` for standard input; undefined: none. */
  readonly log: string | undefined;
  /** Name of a file of durations. */
  readonly durations: string | undefined;
  /** Infinity: no limit. */
  readonly maxParallelism: number;
}

interface WrittenTiming {
  readonly log: string | undefined;
  readonly durations: string | undefined;
  readonly maxParallelism: string | undefined;
}

/** Reads the options; a limit of 0 is none, as in BuildKit's own configuration. */
export function readTimingOptions({ log, durations, maxParallelism }: WrittenTiming): Outcome<TimingOptions> {
  if (maxParallelism !== undefined && !/^\d{1,6}$/.test(maxParallelism)) {
    return refused((words) => words['max-parallelism-invalid']({ value: maxParallelism }));
  }
  const isAsked = [log, durations, maxParallelism].some((given) => given !== undefined);
  return done({ isAsked, log, durations, maxParallelism: Number(maxParallelism ?? 0) || Infinity });
}
