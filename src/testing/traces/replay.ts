import { simulate } from '#core/timing/schedule.ts';
import type { Schedule } from '#core/timing/scheduleTypes.ts';
import type { LogMatch } from '#core/buildlog/match.ts';
import { measureSteps, type Measurement } from '#core/buildlog/measure.ts';
import { overlayLog } from '#core/buildlog/overlay.ts';
import { readLog } from '#core/buildlog/reader.ts';
import type { ParsedLog } from '#core/buildlog/types.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import type { Trace } from './traces.ts';

/** A log laid over the plan of its Dockerfile, and simulated with its own durations. */
export interface Replay {
  readonly log: ParsedLog;
  readonly plan: BuildPlan;
  readonly match: LogMatch;
  readonly measured: Measurement;
  readonly schedule: Schedule;
}

const known = new WeakMap<Trace, Map<string, Replay | undefined>>();

/** One of the logs of a trace, replayed once. Undefined where the text holds no build. */
export function replay(trace: Trace, text: string): Replay | undefined {
  const replays = known.get(trace) ?? new Map<string, Replay | undefined>();
  known.set(trace, replays);
  if (!replays.has(text)) replays.set(text, replayed(trace, text));
  return replays.get(text);
}

function replayed(trace: Trace, text: string): Replay | undefined {
  const log = readLog(text).builds[0];
  if (!log) return undefined;
  const { plan, match } = overlayLog(log, trace.dockerfile, trace.options, trace.target);
  const measured = measureSteps(plan.steps, log, (step) => match.matches[step]);
  const schedule = simulate(plan.steps, (step) => measured.durationMs[step] ?? 0, {
    maxParallelism: trace.maxParallelism,
    order: (step) => measured.order[step] ?? Infinity,
    lockOrder: (step) => measured.lockOrder[step] ?? Infinity,
  });
  return { log, plan, match, measured, schedule };
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
