import type { Step } from '#core/plan/types.ts';

/** What the scheduler has to know of a step. Ids are indexes, inputs stand before dependents. */
export type Schedulable = Pick<Step, 'id' | 'kind' | 'inputs' | 'locks'>;

export interface ScheduleOptions {
  /** `max-parallelism` of the worker; Infinity (the default) where there is no limit. */
  readonly maxParallelism?: number;
  /**
   * Who goes first among steps that become ready at the same instant: the smaller number. BuildKit picks
   * at random; the default is the order of the steps, a log knows what really happened.
   */
  readonly order?: (step: number) => number;
  /** Who goes first among steps that wait for the same cache mount; the default is `order`. */
  readonly lockOrder?: (step: number) => number;
}

/**
 * What a step waited for before its work began.
 * `input`: the input that ended last. `slot`: a step that filled `max-parallelism`. `lock`: the step that
 * held a cache mount (`lock` is its id).
 */
export interface Wait {
  readonly cause: 'input' | 'slot' | 'lock';
  readonly step: number;
  readonly lock: string | undefined;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Times are ms from the end of the front phase (metadata and so on), when the first steps may start. */
export interface ScheduledStep {
  readonly step: number;
  /** Work alone, waiting left out. */
  readonly durationMs: number;
  /** All inputs are complete. */
  readonly readyMs: number;
  /** It has its slot: from here on a log counts its duration. */
  readonly startMs: number;
  /** It has its cache mounts, and works. */
  readonly workMs: number;
  readonly endMs: number;
  /** What it waited for, in the order of time; empty where it starts at once. */
  readonly waits: readonly Wait[];
  /** How much later it could end without a later end of the build. */
  readonly slackMs: number;
  /** Row of a drawing in which no two bars overlap, counted from 0. */
  readonly lane: number;
  /** Its place in the order of equals was chosen: BuildKit picks one of several at random. */
  readonly tie: boolean;
  /**
   * `hung`: waits for a cache mount for ever; it "ends" when its duration is over, when somebody gave up.
   * `never`: does not start, for it is behind a hung step.
   */
  readonly outcome: 'done' | 'hung' | 'never';
}

/** Steps that hold cache mounts and wait for one another for ever: BuildKit hangs (R3.17). */
export interface LockDeadlock {
  /** Waiting steps, each with the mount it waits for and a step that holds it. */
  readonly waiting: readonly { readonly step: number; readonly lock: string; readonly heldBy: number }[];
}

export interface Schedule {
  /** One entry a step, at the index of its id. */
  readonly steps: readonly ScheduledStep[];
  /** From the first start to the last end. */
  readonly makespanMs: number;
  /** All durations one after the other. */
  readonly sequentialMs: number;
  /** Most steps that ran at the same time (steps without duration left out). */
  readonly peakParallelism: number;
  /** Number of lanes. */
  readonly laneCount: number;
  /** The steps that decide the total, in the order of time: each starts when the one before ends. */
  readonly criticalPath: readonly number[];
  /** Some order was chosen among equals: this is one of several possible schedules. */
  readonly hasTies: boolean;
  readonly deadlock: LockDeadlock | undefined;
}
