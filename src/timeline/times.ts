import type { LockDeadlock, Schedule, Wait } from '#core/timing/scheduleTypes.ts';
import { gainsOf } from '#core/timing/gains.ts';
import { simulate } from '#core/timing/schedule.ts';
import { wavesOf, type Wave } from '#core/timing/waves.ts';
import type { Step } from '#core/plan/types.ts';
import type { Timing } from '#state/timelineTypes.ts';
import type { Basis } from './basis.ts';
import type { LogTimes } from './logTimes.ts';
import { measuredTimes } from './measuredTimes.ts';
import { peakOf } from './peak.ts';

/** What every step is taken to last (ms) where nothing else is known. */
export const EQUAL_MS = 1000;

/** Time before a step's work that belongs to no step. `pull`: its image was not unpacked yet. */
export interface Gap {
  readonly cause: 'slot' | 'lock' | 'pull' | 'hashing' | 'scheduling';
  readonly fromMs: number;
  readonly untilMs: number;
  /** Id of the cache mount, for a `lock`. */
  readonly lock: string | undefined;
}

/** How a step ended; `missing`: the log does not have it. */
export type Outcome = 'done' | 'cached' | 'canceled' | 'failed' | 'running' | 'missing' | 'hung' | 'never';

/** When one step runs; ms from the start of the first. */
export interface StepTime {
  readonly step: Step;
  readonly name: string;
  readonly startMs: number;
  /** It works from here on; before that it waits for a cache mount. */
  readonly workMs: number;
  readonly endMs: number;
  /** Work alone. */
  readonly durationMs: number;
  readonly gaps: readonly Gap[];
  /** The input (or the step that gave a slot or a mount free) it waited for last. */
  readonly after: number | undefined;
  readonly outcome: Outcome;
  readonly critical: boolean;
  readonly slackMs: number;
  /** How much earlier the build would end if it took no time. */
  readonly gainMs: number;
  /** Its duration was typed or dragged. */
  readonly edited: boolean;
  readonly tie: boolean;
}

/** When a build runs, and what decides it. */
export interface BuildTimes {
  readonly basis: Basis;
  readonly steps: readonly StepTime[];
  /** Where durations come from; `edited` where the reader changed at least one. */
  readonly source: 'equal' | 'log';
  readonly editedCount: number;
  readonly maxParallelism: number;
  /** True where times are those of the log, not a simulation's. */
  readonly measured: boolean;
  readonly makespanMs: number;
  /** The simulation with the same durations. */
  readonly simulatedMs: number;
  readonly sequentialMs: number;
  readonly peakParallelism: number;
  readonly criticalPath: readonly number[];
  readonly waves: readonly Wave[];
  readonly hasTies: boolean;
  readonly deadlock: LockDeadlock | undefined;
  readonly log: LogTimes | undefined;
}

/** The times of a build under what is assumed. A log is shown as it was until something is changed. */
export function buildTimes(basis: Basis, timing: Timing, log: LogTimes | undefined): BuildTimes {
  const { steps, names } = basis;
  const edited = names.map((name) => timing.durations[name]);
  const editedCount = edited.filter((ms) => ms !== undefined).length;
  const durations = steps.map(
    (step) => edited[step.id] ?? (log ? (log.measurement.durationMs[step.id] ?? 0) : equalMs(step)),
  );
  const options = {
    maxParallelism: timing.maxParallelism > 0 ? timing.maxParallelism : Infinity,
    ...(log && {
      order: (id: number) => log.measurement.order[id] ?? id,
      lockOrder: (id: number) => log.measurement.lockOrder[id] ?? id,
    }),
  };
  const schedule = simulate(steps, (id) => durations[id] ?? 0, options);
  const gains = gainsOf(steps, schedule, options);
  const measured = log !== undefined && editedCount === 0 && timing.maxParallelism === 0;
  const shown = measured ? measuredTimes(steps, log, schedule) : simulatedTimes(schedule, log);
  const critical = new Set(shown.criticalPath);
  return {
    basis,
    steps: steps.map((step) => ({
      step,
      name: names[step.id] ?? '',
      ...(shown.steps[step.id] ?? nowhere),
      critical: critical.has(step.id),
      slackMs: schedule.steps[step.id]?.slackMs ?? 0,
      gainMs: Math.max(0, gains[step.id] ?? 0),
      edited: edited[step.id] !== undefined,
      tie: !measured && schedule.steps[step.id]?.tie === true,
    })),
    source: log ? 'log' : 'equal',
    editedCount,
    maxParallelism: timing.maxParallelism,
    measured,
    makespanMs: shown.makespanMs,
    simulatedMs: schedule.makespanMs,
    sequentialMs: schedule.sequentialMs,
    peakParallelism: peakOf(shown.steps),
    criticalPath: shown.criticalPath,
    waves: wavesOf(schedule),
    hasTies: !measured && schedule.hasTies,
    deadlock: measured ? undefined : schedule.deadlock,
    log,
  };
}

/** Joining linked layers and writing inline files takes next to nothing; all else is taken to be equally long. */
function equalMs({ kind }: Step): number {
  return kind === 'merge' || kind === 'inline' || kind === 'cacheperm' ? 0 : EQUAL_MS;
}

/** What a simulation and a log both say of a step. */
export type PlacedStep = Pick<
  StepTime,
  'startMs' | 'workMs' | 'endMs' | 'durationMs' | 'gaps' | 'after' | 'outcome'
>;

/** Steps of a build in time, however they came to be known. */
export interface PlacedBuild {
  readonly steps: readonly PlacedStep[];
  readonly makespanMs: number;
  readonly criticalPath: readonly number[];
}

const nowhere: PlacedStep = {
  startMs: 0,
  workMs: 0,
  endMs: 0,
  durationMs: 0,
  gaps: [],
  after: undefined,
  outcome: 'missing',
};

function simulatedTimes(schedule: Schedule, log: LogTimes | undefined): PlacedBuild {
  const { makespanMs, criticalPath } = schedule;
  const steps = schedule.steps.map(
    ({ step, startMs, workMs, endMs, durationMs, waits, outcome }): PlacedStep => ({
      startMs,
      workMs,
      endMs,
      durationMs,
      gaps: waits.flatMap(gapOf),
      after: waits.at(-1)?.step,
      outcome:
        outcome === 'done' && log?.logged[step]?.state === 'cached' && durationMs === 0 ? 'cached' : outcome,
    }),
  );
  return { steps, makespanMs, criticalPath };
}

/** Waiting for inputs is no gap: something runs meanwhile, and the arrows say what. */
function gapOf({ cause, lock, fromMs, untilMs }: Wait): readonly Gap[] {
  return cause === 'input' || untilMs <= fromMs ? [] : [{ cause, lock, fromMs, untilMs }];
}
