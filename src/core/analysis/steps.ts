import type { BuildPlan, Step, StepOrigin } from '#core/plan/types.ts';

/** One step of a stage and what it has to do with the rest of the build. */
export interface StageStep {
  readonly step: Step;
  /** Where the stage makes it: the line of its first instruction that stands for it. */
  readonly origin: StepOrigin;
  /** Steps it needs besides the one just before it in the stage. */
  readonly waitsFor: readonly Step[];
  /** Lines of other instructions that this one step stands for, with their stages. */
  readonly sharedWith: readonly StepOrigin[];
}

/** The steps that stand for lines of `stage`, in build order. Empty where the target does not build it. */
export function stageSteps({ steps }: BuildPlan, stage: number): readonly StageStep[] {
  let before = -1;
  return steps.flatMap((step) => {
    const origin = step.origins.find((each) => each.stage === stage);
    if (!origin) return [];
    // A step may take from another more than once (two mounts, say): it waits for it once.
    const waitsFor = [...new Set(step.inputs.map((input) => input.step))].flatMap((id) => {
      const input = steps[id];
      return input === undefined || id === before ? [] : [input];
    });
    before = step.id;
    const sharedWith = step.origins
      .filter((other) => other.stage !== stage || other.line !== origin.line)
      .toSorted((one, other) => one.line - other.line);
    return [{ step, origin, waitsFor, sharedWith }];
  });
}
