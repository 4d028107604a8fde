import type { Step } from '#core/plan/types.ts';
import type { Basis } from './basis.ts';
import type {
  AssumedTiming,
  BuildTimes,
  LoggedBuild,
  PlacedBuild,
  PlacedStep,
  TimesKind,
} from './buildTimesTypes.ts';
import { buildSummary } from './buildSummary.ts';
import { criticalStagesOf } from './criticalStages.ts';
import { fitOf } from './loggedBuild.ts';
import { measuredTimes } from './measuredTimes.ts';
import { savingsOf, worthSaving } from './savings.ts';
import { peakOf, simulate } from './schedule.ts';
import type { Schedule, ScheduleOptions } from './scheduleTypes.ts';
import { simulatedTimes } from './simulatedTimes.ts';
import { takesSlot } from './simulation.ts';
import { wavesOf } from './waves.ts';

/** What every step is taken to last (ms) where nothing else is known. */
export const EQUAL_MS = 1000;

/** Less than this part of the time is not worth a word. */
const NEXT_TO_NOTHING = 0.005;

/**
 * The times of a build under what is assumed: the one function the page and the command line show times by. A
 * log is shown as it was until something is changed (a duration, a limit): then it is simulated with its
 * durations. The log of another Dockerfile gives durations where steps agree, but measures nothing of this one.
 */
export function buildTimes(basis: Basis, assumed: AssumedTiming, log: LoggedBuild | undefined): BuildTimes {
  const { steps, names } = basis;
  const maxParallelism = assumed.maxParallelism > 0 ? assumed.maxParallelism : Infinity;
  const edited = names.map((name) => typed(assumed.durations, name));
  const editedCount = edited.filter((ms) => ms !== undefined).length;
  const lengthOf = (id: number): number =>
    edited[id] ?? (log ? (log.measurement.durationMs[id] ?? 0) : equalMs(steps[id]));
  const options: ScheduleOptions = {
    maxParallelism,
    ...(log && {
      order: (id) => log.measurement.order[id] ?? id,
      lockOrder: (id) => log.measurement.lockOrder[id] ?? id,
    }),
  };
  const schedule = simulate(steps, lengthOf, options);
  const measured = log && measuredBuild(basis, log, maxParallelism);
  const isAsked = editedCount > 0 || maxParallelism < Infinity;
  const asRan = isAsked ? undefined : measured;
  const shown = asRan ?? simulatedTimes(schedule, log);
  const isGuessOnly = log === undefined && editedCount === 0;
  const kind = kindOf(asRan, log);
  const times = stepTimes(basis, shown, schedule, edited, asRan === undefined, log);
  return {
    basis,
    steps: times,
    kind,
    source: log ? 'log' : 'equal',
    editedCount,
    maxParallelism,
    makespanMs: shown.makespanMs,
    schedule,
    measured,
    overlapMs: overlapOf(schedule.sequentialMs, shown.makespanMs),
    peakParallelism: peakOf(shown.steps.map(({ workMs, endMs }) => ({ startMs: workMs, endMs }))),
    criticalPath: shown.criticalPath,
    criticalStages: criticalStagesOf(basis, shown.criticalPath),
    savings: isGuessOnly ? undefined : worthSaving(savingsOf(steps, schedule, options), schedule.makespanMs),
    waves: wavesOf(schedule),
    hasTies: asRan === undefined && schedule.hasTies,
    deadlock: asRan && wentThrough(asRan) ? undefined : schedule.deadlock,
    log,
    summary: buildSummary({ log, measured, steps: times, kind }),
  };
}

/** Own properties only: a step may be called like one every object has. */
function typed(durations: AssumedTiming['durations'], name: string): number | undefined {
  return Object.hasOwn(durations, name) ? durations[name] : undefined;
}

/** Joining linked layers and writing inline files takes next to nothing; all else is taken to be equally long. */
function equalMs(step: Step | undefined): number {
  return step?.kind === 'merge' || step?.kind === 'inline' || step?.kind === 'cacheperm' ? 0 : EQUAL_MS;
}

function measuredBuild({ kind, steps }: Basis, log: LoggedBuild, limit: number): PlacedBuild | undefined {
  if (kind === 'file' && fitOf(log) !== 'fits') return undefined;
  return measuredTimes(steps, log, measuredLimit(steps, log, limit));
}

function kindOf(asRan: PlacedBuild | undefined, log: LoggedBuild | undefined): TimesKind {
  if (asRan === undefined) return 'simulated';
  return log?.log.times === 'durations' ? 'reconstructed' : 'measured';
}

function overlapOf(sequentialMs: number, makespanMs: number): number {
  const saved = sequentialMs - makespanMs;
  return saved > sequentialMs * NEXT_TO_NOTHING ? saved : 0;
}

/** Nothing of it was given up. */
function wentThrough({ steps }: PlacedBuild): boolean {
  return steps.every(({ outcome }) => outcome !== 'canceled' && outcome !== 'running');
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

function stepTimes(
  { steps, names }: Basis,
  shown: PlacedBuild,
  schedule: Schedule,
  edited: readonly (number | undefined)[],
  isSimulated: boolean,
  log: LoggedBuild | undefined,
): BuildTimes['steps'] {
  const critical = new Set(shown.criticalPath);
  return steps.map((step) => ({
    step,
    name: names[step.id] ?? '',
    ...(shown.steps[step.id] ?? nowhere),
    critical: critical.has(step.id),
    slackMs: schedule.steps[step.id]?.slackMs ?? 0,
    atLeast: edited[step.id] === undefined && log?.logged[step.id]?.isOpen === true,
    edited: edited[step.id] !== undefined,
    tie: isSimulated && schedule.steps[step.id]?.tie === true,
  }));
}

/** Steps that overlap by less (ms) may have had the same slot: a log is no more exact. */
const HANDING_OVER = 20;

/**
 * `max-parallelism` of a logged build, which no log tells. A limit that is asked about may be the one it had, or
 * a question; it is never the first where more ran at the same time.
 */
function measuredLimit(steps: readonly Step[], { measurement }: LoggedBuild, limit: number): number {
  if (limit === Infinity) return Infinity;
  const bars = steps.flatMap((step) => {
    const time = takesSlot(step) ? measurement.steps[step.id] : undefined;
    return time ? [{ startMs: time.startMs, endMs: time.endMs - HANDING_OVER }] : [];
  });
  return peakOf(bars) <= limit ? limit : Infinity;
}
