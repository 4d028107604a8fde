import { longestChain } from '#core/analysis/longestChain.ts';
import { parallelOf } from '#core/analysis/parallel.ts';
import { doesWork } from '#core/analysis/working.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import type { Check } from '#core/checks/types.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';
import type { FileFigures } from './types.ts';

/** A build in numbers, with what checks found; `times` is undefined where BuildKit refuses it. */
export function figuresOf(
  overview: Overview,
  checks: readonly Check[],
  times: BuildTimes | undefined,
): FileFigures {
  const { plan, roles, stages, preamble, problems } = overview;
  const steps = plan.steps.filter(doesWork);
  const chain = new Set(
    roles.flatMap(({ stage, role }) => (role === 'target' || role === 'layers' ? stage : [])),
  );
  const shipped = steps.filter(({ origins }) => origins.some(({ stage }) => chain.has(stage))).length;
  const ofSeverity = (asked: string): number => checks.filter(({ severity }) => severity === asked).length;
  return {
    stages: stages.length,
    built: plan.built.length,
    instructions: stages.reduce(
      (sum, { rows, rowsOmitted }) => sum + rows.length + rowsOmitted,
      preamble.length,
    ),
    images: plan.steps.filter(({ kind }) => kind === 'image').length,
    steps: steps.length,
    shippedSteps: shipped,
    leftSteps: steps.length - shipped,
    chainSteps: longestChain(plan).steps.length,
    atOnce: parallelOf(plan)?.atOnce,
    totalMs: times?.makespanMs,
    sequentialMs: times?.schedule.sequentialMs,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: ofSeverity('warning'),
    advice: ofSeverity('advice'),
  };
}
