import type { Step } from '#core/plan/types.ts';
import type { BuildTimes } from './buildTimesTypes.ts';
import { stagesOnPath } from './criticalStages.ts';
import { lineKey } from './lineKey.ts';
import { stateAt, type StepState } from './moment.ts';

/** What is asked for on the graph. */
export interface AskedMarks {
  /** ms from the first start; null: no moment is looked at. */
  readonly moment: number | null;
  readonly showStarts: boolean;
  readonly showCritical: boolean;
}

/** Marks of a build in time on the lines of its file. Data only: words are the views'. */
export interface GraphMarks {
  /** State at the moment, by `lineKey`; undefined while no moment is chosen. */
  readonly states: Readonly<Record<string, StepState>> | undefined;
  /** Earliest start, by `lineKey`; undefined while not asked for. */
  readonly starts: Readonly<Record<string, EarliestStart>> | undefined;
  /** Ids of the references along the critical path; undefined while not asked for. */
  readonly critical: Readonly<Record<string, true>> | undefined;
}

export interface EarliestStart {
  /** From the start of the first step. */
  readonly startMs: number;
  /** The same as a share of the build, from 0 to 1. */
  readonly share: number;
}

/** The times of a build by the lines of the file; null where the times are those of a log alone. */
export function graphMarks(times: BuildTimes, asked: AskedMarks): GraphMarks | null {
  if (times.basis.kind !== 'file') return null;
  return {
    states: asked.moment === null ? undefined : statesByLine(times, asked.moment),
    starts: asked.showStarts ? startsByLine(times) : undefined,
    critical: asked.showCritical ? criticalReferences(times) : undefined,
  };
}

/** Of several states the one that says most about now. */
const telling: readonly StepState[] = [
  'failed',
  'running',
  'waiting',
  'canceled',
  'done',
  'cached',
  'skipped',
];

const moreTelling = (a: StepState | undefined, b: StepState): StepState =>
  a !== undefined && telling.indexOf(a) <= telling.indexOf(b) ? a : b;

/** A stage that has begun and of which no step runs now is waiting: for what, its next line says. */
function statesByLine({ basis, steps }: BuildTimes, moment: number): Record<string, StepState> {
  const states: Record<string, StepState> = {};
  for (const time of steps) {
    const state = stateAt(time, moment);
    for (const { stage, row } of time.step.origins) {
      const key = basis.stages[stage]?.key ?? '';
      for (const line of [lineKey(key, row), lineKey(key)]) states[line] = moreTelling(states[line], state);
    }
  }
  for (const { key } of basis.stages) states[lineKey(key)] ??= 'skipped';
  return states;
}

function startsByLine({ basis, steps, makespanMs }: BuildTimes): Record<string, EarliestStart> {
  const first: Record<string, number> = {};
  for (const { step, startMs } of steps) {
    for (const { stage, row } of step.origins) {
      const key = basis.stages[stage]?.key ?? '';
      for (const line of [lineKey(key, row), lineKey(key)])
        first[line] = Math.min(first[line] ?? Infinity, startMs);
    }
  }
  return Object.fromEntries(
    Object.entries(first).map(([line, startMs]) => [
      line,
      { startMs, share: makespanMs > 0 ? startMs / makespanMs : 0 },
    ]),
  );
}

/**
 * References that carry the critical path: from a step of the source stage (or image) to the step right after
 * it on the path that stands for the line making the reference. FROM of a stage makes no step of its own, so
 * the first step of the stage stands for it.
 */
function criticalReferences({ criticalPath, basis }: BuildTimes): Record<string, true> {
  const critical: Record<string, true> = {};
  const stages = stagesOnPath(basis, criticalPath);
  for (const [at, id] of criticalPath.entries()) {
    const step = basis.steps[id];
    const stage = stages[at];
    if (step === undefined || stage === undefined) continue;
    const before = basis.steps[criticalPath[at - 1] ?? -1];
    for (const reference of basis.references) {
      if (reference.stage !== stage) continue;
      const { row, source } = reference;
      const own = step.origins.some((origin) => origin.stage === stage && origin.row === row);
      // An image is the first step of the stage that starts from it.
      if (step.kind === 'image' && source.kind === 'image' && own) critical[reference.id] = true;
      const role = before && roleOf(step, before);
      if (role === undefined || !(role === 'rootfs' ? row === -1 : own)) continue;
      const fromStage = source.kind === 'stage' && stages[at - 1] !== stage && isOf(before, source.stage);
      const fromImage =
        source.kind === 'image' && before?.kind === 'image' && before.key.includes(source.ref);
      if (fromStage || fromImage) critical[reference.id] = true;
    }
  }
  return critical;
}

function roleOf({ inputs }: Step, { id }: Step): Step['inputs'][number]['role'] | undefined {
  return inputs.find(({ step }) => step === id)?.role;
}

function isOf(step: Step | undefined, stage: number): boolean {
  return step?.origins.some((origin) => origin.stage === stage) === true;
}
