import type { Overview } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import type { LogGraph } from '#core/buildlog/logGraph.ts';
import { stepNames } from '#core/plan/stepNames.ts';
import type { BuildPlan, Reference } from '#core/plan/types.ts';

/** What a build in time is made of: the steps of the file, or, without it, those a log tells. */
export interface Basis {
  readonly kind: 'file' | 'log';
  readonly steps: BuildPlan['steps'];
  /** Name of each step, by id. */
  readonly names: readonly string[];
  /** By index, as the origins of the steps count them. */
  readonly stages: readonly BasisStage[];
  /** What the stages of the file refer to; none of a log. */
  readonly references: readonly Reference[];
}

export interface BasisStage {
  readonly key: string;
  readonly label: string;
  /** Undefined where only a log is known. */
  readonly role: Role | undefined;
}

/** What a basis needs of an overview. */
export type FileOfBasis = Pick<Overview, 'plan' | 'stages' | 'roles' | 'references'>;

/** `plan` is that of the overview, or one with the triggers of base images that a log told. */
export function basisOfFile(
  { stages, roles, references, ...overview }: FileOfBasis,
  plan: BuildPlan = overview.plan,
): Basis {
  return {
    kind: 'file',
    steps: plan.steps,
    names: stepNames(
      plan.steps,
      stages.map(({ key }) => key),
    ),
    stages: stages.map(({ key, label, index }) => ({ key, label, role: roles[index]?.role })),
    references,
  };
}

/** The steps of a log whose Dockerfile is not the one that is shown. */
export function basisOfLog({ steps, stages }: LogGraph): Basis {
  return {
    kind: 'log',
    steps,
    names: stepNames(steps, stages),
    // The only stage of a file has no label in logs.
    stages: stages.map((label) => ({ key: label, label: label === '' ? 'stage-0' : label, role: undefined })),
    references: [],
  };
}
