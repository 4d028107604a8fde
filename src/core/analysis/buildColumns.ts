import { planBuild } from '#core/plan/plan.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { stageRoles } from './roles.ts';
import type { Role } from './types.ts';

/** A build of a Dockerfile: what is asked for, and with what. */
export interface AskedBuild {
  /** "" is the default target. */
  readonly target: string;
  readonly options: BuildOptions;
}

/** What the stages of a file are to one build. */
export interface BuildColumn {
  /** Index of the stage that it asks for; -1 where there is none. */
  readonly stage: number;
  /** Of every stage, in file order. */
  readonly roles: readonly Role[];
  /** Whether BuildKit would reject it. */
  readonly isRejected: boolean;
}

/** What the stages of one file are to several builds of it, which may differ in more than their target: each is planned. */
export function rolesOfBuilds(text: string, builds: readonly AskedBuild[]): readonly BuildColumn[] {
  return builds.map(({ target, options }) => {
    const resolution = openFile(text, options);
    const { references, stages } = buildStageGraph(resolution);
    const plan = planBuild(resolution, target);
    const input = { stageCount: stages.length, references, plan, builtByTarget: undefined };
    return {
      stage: plan.stage,
      roles: stageRoles(input).map(({ role }) => role),
      isRejected: plan.error !== undefined,
    };
  });
}
