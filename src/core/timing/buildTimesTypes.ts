import type { LoggedStep, ParsedLog } from '#core/buildlog/types.ts';
import type { LogMatch } from '#core/buildlog/match.ts';
import type { Measurement } from '#core/buildlog/measure.ts';
import type { Step } from '#core/plan/types.ts';
import type { Basis } from './basis.ts';
import type { BuildSummary } from './buildSummaryTypes.ts';
import type { Gap as GapCause } from './measuredPath.ts';
import type { LockDeadlock, Schedule } from './scheduleTypes.ts';
import type { Wave } from './waves.ts';

/** How a step ended. `missing`: the log does not have it. `hung`, `never`: see `ScheduledStep.outcome`. */
export type Outcome = 'done' | 'cached' | 'canceled' | 'failed' | 'running' | 'missing' | 'hung' | 'never';

/** A log laid over a basis: what it says of each step. */
export interface LoggedBuild {
  readonly log: ParsedLog;
  /** Place of the build in its log, from 0. */
  readonly index: number;
  readonly measurement: Measurement;
  /** Logged step of each step, by id; undefined where the log does not have it. */
  readonly logged: readonly (LoggedStep | undefined)[];
  /** How each step ended, by id. */
  readonly outcomes: readonly Outcome[];
  /** How the file was found again; undefined where no file was compared with the log. */
  readonly match: LogMatch | undefined;
}

/** What the reader assumes about time. */
export interface AssumedTiming {
  /** `max-parallelism` of the builder; 0 and Infinity are no limit. */
  readonly maxParallelism: number;
  /** Durations (ms) by the name of the step (`stepNames`). Names that no step has are passed over. */
  readonly durations: Readonly<Record<string, number>>;
}

/** Time before a step's work that belongs to no step; `MeasuredLink` says what the causes mean. */
export interface TimeGap {
  readonly cause: Exclude<GapCause, 'none'>;
  readonly fromMs: number;
  readonly untilMs: number;
  /** Id of the cache mount, for a `lock`. */
  readonly lock: string | undefined;
}

/** When one step runs; ms from the start of the first. */
export interface StepTime {
  readonly step: Step;
  readonly name: string;
  readonly startMs: number;
  /** It works from here on; before that it waits for a cache mount or the rest of its inputs. */
  readonly workMs: number;
  readonly endMs: number;
  /** Work alone. */
  readonly durationMs: number;
  /** In the order of time. */
  readonly gaps: readonly TimeGap[];
  /** The input (or the step that gave a slot or a mount free) it waited for last. */
  readonly after: number | undefined;
  readonly outcome: Outcome;
  /** The log does not have its end: it lasted as long as shown at least. */
  readonly atLeast: boolean;
  readonly critical: boolean;
  readonly slackMs: number;
  /** Its duration was typed or dragged. */
  readonly edited: boolean;
  readonly tie: boolean;
}

/** What a simulation and a log both say of a step. */
export type PlacedStep = Pick<
  StepTime,
  'startMs' | 'workMs' | 'endMs' | 'durationMs' | 'gaps' | 'after' | 'outcome'
>;

/** Steps of a build in time, however they came to be known. */
export interface PlacedBuild {
  /** By step id. */
  readonly steps: readonly PlacedStep[];
  readonly makespanMs: number;
  readonly criticalPath: readonly number[];
}

/** How much earlier the build would end if a step took no time. */
export interface Saving {
  readonly step: number;
  readonly savingMs: number;
  /** What is left of the simulated total. */
  readonly leftMs: number;
}

/**
 * How the times of a build are known. `measured`: the log has times of day. `reconstructed`: it has durations
 * only, put in order by the graph. `simulated`: durations that are assumed, or a question about a log.
 */
export type TimesKind = 'measured' | 'reconstructed' | 'simulated';

/** A stage the critical path goes through. */
export interface CriticalStage {
  /** Index in `Basis.stages`. */
  readonly stage: number;
  /** A step of it on the path is shared with other stages and drawn in the lane of one of them. */
  readonly shared: boolean;
}

/** When a build runs, and what decides it. */
export interface BuildTimes {
  readonly basis: Basis;
  /** By step id. */
  readonly steps: readonly StepTime[];
  readonly kind: TimesKind;
  /** Where durations come from that nobody typed. */
  readonly source: 'equal' | 'log';
  /** Steps whose duration was typed. */
  readonly editedCount: number;
  /** Infinity: no limit. */
  readonly maxParallelism: number;
  readonly makespanMs: number;
  /** The simulation with the same durations. */
  readonly schedule: Schedule;
  /** The build as the log has it, whatever is shown; undefined without a log that fits. */
  readonly measured: PlacedBuild | undefined;
  /** What overlapping saves against one step at a time (ms); 0 where that is next to nothing. */
  readonly overlapMs: number;
  readonly peakParallelism: number;
  readonly criticalPath: readonly number[];
  readonly criticalStages: readonly CriticalStage[];
  /**
   * What to shorten first, the most first; steps that save next to nothing are left out. Undefined where every
   * duration is assumed to be the same: then each step of the longest path would save the same second, which
   * says nothing about the build.
   */
  readonly savings: readonly Saving[] | undefined;
  readonly waves: readonly Wave[];
  readonly hasTies: boolean;
  /** The build hangs, or would. */
  readonly deadlock: LockDeadlock | undefined;
  readonly log: LoggedBuild | undefined;
  /** Where the time of a logged build went; undefined where the times are no log's. */
  readonly summary: BuildSummary | undefined;
}
