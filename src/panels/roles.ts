import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { rolePath } from '#core/analysis/roles.ts';
import type { Role, StageRole } from '#core/analysis/types.ts';
import type { Reference } from '#core/plan/types.ts';

/** Order in which the roles are told: what is in the image first. */
export const roleOrder: readonly Role[] = ['target', 'layers', 'files', 'build-only', 'not-built'];

/** Whether all files of a stage of this role are in the image. */
function inChain(role: Role | undefined): boolean {
  return role === 'target' || role === 'layers';
}

/** What the image gets out of `stage`: the copies that stages of the target's FROM chain make from it. */
export function copiedIntoImage(overview: Overview, stage: number): readonly Reference[] {
  return overview.references.filter(
    ({ kind, source, stage: into }) =>
      kind === 'copy' &&
      source.kind === 'stage' &&
      source.stage === stage &&
      inChain(overview.roles[into]?.role),
  );
}

/** Stages of one role, in file order. */
export function stagesOf(overview: Overview, role: Role): readonly StageView[] {
  return overview.roles.flatMap((entry) => {
    const stage = overview.stages[entry.stage];
    return entry.role === role && stage !== undefined ? [stage] : [];
  });
}

/** The references that lead from the target to the stage, nearest the target first. */
export function pathOf(overview: Overview, role: StageRole): readonly Reference[] {
  return rolePath(overview.roles, overview.references, role.stage);
}

/** The edges that say why a stage has its role: the copies out of it, else the way from the target. */
export function whyPath(overview: Overview, role: StageRole): readonly Reference[] {
  const copies = role.role === 'files' ? copiedIntoImage(overview, role.stage) : [];
  return copies.length > 0 ? copies : pathOf(overview, role);
}

/** The base image at the end of the target's FROM chain; undefined where it is empty. */
export function baseImageOf(overview: Overview): string | undefined {
  let stage = overview.stages[overview.plan.stage];
  for (let steps = overview.stages.length; stage !== undefined && steps > 0; steps -= 1) {
    const parent = stage.parent;
    switch (parent.kind) {
      case 'image':
        return stage.base ?? parent.ref;
      case 'named-context':
        return parent.name;
      case 'unresolved':
        return parent.text;
      case 'stage':
        break;
      default:
        return undefined;
    }
    stage = overview.stages[parent.stage];
  }
  return undefined;
}
