import { criticalPathOf } from './criticalPath.ts';
import { assignLanes, type Bar } from './lanes.ts';
import { runSimulation, type Simulation } from './simulation.ts';
import type { Schedulable, Schedule, ScheduledStep, ScheduleOptions } from './scheduleTypes.ts';

/**
 * When every step of a build would run, given how long each takes: BuildKit's scheduler over the step graph.
 * All ready steps start, there is no barrier between stages; merged steps run once.
 *
 * `durations` gives ms of work without waiting; what is negative or no number counts as 0. The result is
 * deterministic: where BuildKit picks at random the given order decides, and the step is marked as a tie.
 *
 *     base: a ───┬─> b      a ████
 *     web:  c ─┐ └─────┐    c ██░░░░      slack 2: it could end 2 later
 *     web:     └─> d <─┘    b ····██
 *                           d ······███   critical path a, b, d; total 9
 */
export function simulate(
  steps: readonly Schedulable[],
  durations: (step: number) => number,
  options: ScheduleOptions = {},
): Schedule {
  const lengths = Float64Array.from(steps, ({ id }) => duration(durations(id)));
  const simulation = runSimulation(steps, lengths, options);
  const bars = steps.map(({ id }) => ({
    startMs: simulation.start[id] ?? 0,
    endMs: simulation.end[id] ?? 0,
  }));
  const lanes = assignLanes(bars);
  const makespanMs = simulation.end.reduce((latest, time) => Math.max(latest, time), 0);
  const slack = slackOf(steps, lengths, simulation, makespanMs);
  return {
    steps: steps.map(({ id }) => scheduled(id, simulation, lengths, slack, lanes)),
    makespanMs,
    sequentialMs: lengths.reduce((sum, length) => sum + length, 0),
    peakParallelism: peakOf(bars),
    laneCount: lanes.reduce((most, lane) => Math.max(most, lane + 1), 0),
    criticalPath: criticalPathOf(endsReached(simulation), simulation.waits),
    hasTies: simulation.tie.includes(1),
    deadlock: simulation.deadlock,
  };
}

/** Longest duration that is taken at its word: a year. */
const longest = 365 * 24 * 3_600_000;

function duration(value: number): number {
  return value > 0 ? Math.min(value, longest) : 0;
}

/** Where a build hangs, what never starts ends nothing. */
function endsReached({ end, outcome }: Simulation): ArrayLike<number> {
  return end.map((time, step) => (outcomes[outcome[step] ?? 0] === 'never' ? -Infinity : time));
}

const outcomes = ['done', 'hung', 'never'] as const;

function scheduled(
  step: number,
  { ready, start, work, end, waits, tie, outcome }: Simulation,
  lengths: Float64Array,
  slack: Float64Array,
  lanes: readonly number[],
): ScheduledStep {
  return {
    step,
    durationMs: lengths[step] ?? 0,
    readyMs: ready[step] ?? 0,
    startMs: start[step] ?? 0,
    workMs: work[step] ?? 0,
    endMs: end[step] ?? 0,
    waits: waits[step] ?? [],
    slackMs: slack[step] ?? 0,
    lane: lanes[step] ?? 0,
    tie: tie[step] === 1,
    outcome: outcomes[outcome[step] ?? 0] ?? 'done',
  };
}

/**
 * How much later each step could end: one pass from the last end back to the first, over what each step
 * needed and over the steps whose slot or cache mount it took over.
 */
function slackOf(
  steps: readonly Schedulable[],
  lengths: Float64Array,
  { end, waits, finished }: Simulation,
  makespan: number,
): Float64Array {
  const latest = new Float64Array(steps.length).fill(makespan);
  for (const id of finished.toReversed()) {
    const begin = (latest[id] ?? 0) - (lengths[id] ?? 0);
    const bound = (step: number): void => {
      if (step >= 0 && step < latest.length) latest[step] = Math.min(latest[step] ?? 0, begin);
    };
    for (const { step } of steps[id]?.inputs ?? []) bound(step);
    for (const { step } of waits[id] ?? []) bound(step);
  }
  return latest.map((time, id) => Math.max(0, time - (end[id] ?? 0)));
}

/** Most bars at one moment; bars that touch are not at the same time. */
export function peakOf(bars: readonly Bar[]): number {
  const lasting = bars.filter(({ startMs, endMs }) => endMs > startMs);
  const starts = Float64Array.from(lasting, ({ startMs }) => startMs).toSorted();
  const ends = Float64Array.from(lasting, ({ endMs }) => endMs).toSorted();
  let ended = 0;
  let peak = 0;
  for (const [at, start] of starts.entries()) {
    while ((ends[ended] ?? Infinity) <= start) ended += 1;
    peak = Math.max(peak, at + 1 - ended);
  }
  return peak;
}
