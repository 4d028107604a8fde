import type { Reference } from '#core/plan/types.ts';
import { lineKey, type EarliestStart, type GraphTimes, type StepState } from '#state/timelineTypes.ts';
import { stateAt } from './playback.ts';
import type { BuildTimes } from '#timeline/times.ts';

/** What is asked for on the graph. */
export interface Asked {
  readonly moment: number | null;
  readonly showStarts: boolean;
  readonly showCritical: boolean;
}

/** The times of a build by the lines of the file, as the graph shows them. */
export function graphTimes(
  times: BuildTimes,
  references: readonly Reference[],
  asked: Asked,
  words: (startMs: number) => string,
): GraphTimes | null {
  if (times.basis.kind !== 'file') return null;
  return {
    states: asked.moment === null ? undefined : statesByLine(times, asked.moment),
    starts: asked.showStarts ? startsByLine(times, words) : undefined,
    critical: asked.showCritical ? criticalReferences(times, references) : undefined,
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

function statesByLine({ basis, steps }: BuildTimes, moment: number): Record<string, StepState> {
  const states: Record<string, StepState> = {};
  const begun = new Set<string>();
  for (const time of steps) {
    const state = stateAt(time, moment);
    for (const { stage, row } of time.step.origins) {
      const key = basis.stages[stage]?.key ?? '';
      const line = lineKey(key, row);
      states[line] = moreTelling(states[line], state);
      const whole = lineKey(key);
      states[whole] = moreTelling(states[whole], state);
      if (state !== 'waiting' && state !== 'skipped') begun.add(whole);
    }
  }
  // Between two of its steps a stage has begun and is not done.
  for (const whole of begun) if (states[whole] === 'waiting') states[whole] = 'running';
  for (const { key } of basis.stages) states[lineKey(key)] ??= 'skipped';
  return states;
}

function startsByLine(
  { basis, steps, makespanMs }: BuildTimes,
  words: (startMs: number) => string,
): Record<string, EarliestStart> {
  const first: Record<string, number> = {};
  for (const { step, startMs } of steps) {
    for (const { stage, row } of step.origins) {
      const key = basis.stages[stage]?.key ?? '';
      for (const line of [lineKey(key, row), lineKey(key)])
        first[line] = Math.min(first[line] ?? Infinity, startMs);
    }
  }
  return Object.fromEntries(
    Object.entries(first).map(([line, ms]) => [
      line,
      { share: makespanMs > 0 ? ms / makespanMs : 0, words: words(ms) },
    ]),
  );
}

/**
 * References that carry the critical path: from a step of the source stage (or image) to the step right after
 * it on the path that stands for the line making the reference. FROM of a stage makes no step of its own, so
 * the first step of the stage stands for it.
 */
function criticalReferences(
  { criticalPath, steps, basis }: BuildTimes,
  references: readonly Reference[],
): Record<string, true> {
  const critical: Record<string, true> = {};
  for (const [at, id] of criticalPath.entries()) {
    const step = steps[id]?.step;
    const before = steps[criticalPath[at - 1] ?? -1]?.step;
    if (!step || !before) continue;
    const role = step.inputs.find((input) => input.step === before.id)?.role;
    if (role === undefined) continue;
    for (const origin of step.origins) {
      for (const { id: reference, stage, row, source } of references) {
        if (stage !== origin.stage) continue;
        const here = role === 'rootfs' ? row === -1 : row === origin.row;
        const fromStage =
          source.kind === 'stage' && before.origins.some((each) => each.stage === source.stage);
        const fromImage =
          before.kind === 'image' && source.kind === 'image' && before.key.includes(source.ref);
        const continues = role === 'rootfs' && before.origins.some((each) => each.stage === stage);
        if (here && (fromStage || fromImage) && (!continues || fromImage)) critical[reference] = true;
      }
    }
  }
  // An image is the first step of the stage that starts from it.
  for (const [at, id] of criticalPath.entries()) {
    const step = steps[id]?.step;
    if (step?.kind !== 'image') continue;
    const next = steps[criticalPath[at + 1] ?? -1]?.step;
    const continued = step.origins.filter(
      ({ stage }) => next === undefined || next.origins.some((origin) => origin.stage === stage),
    );
    for (const { stage, row } of continued)
      for (const reference of references)
        if (reference.stage === stage && reference.row === row && reference.source.kind === 'image')
          critical[reference.id] = true;
  }
  return basis.kind === 'file' ? critical : {};
}
