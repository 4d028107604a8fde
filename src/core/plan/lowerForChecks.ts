import { startLowering, type LoweredStage } from './lowered.ts';
import { loweredStage } from './lowerFile.ts';
import { lowerStage } from './lowerStage.ts';
import { reachFrom } from './reach.ts';
import type { Resolution } from '#core/stages/resolve.ts';

/**
 * The stages that BuildKit lowers for its checks: every stage of the file, in file order, until the first error.
 * Triggers fire only in stages that the last stage needs: those are the ones BuildKit set them up for.
 */
export function lowerForChecks(resolution: Resolution): readonly LoweredStage[] {
  const { stageStates } = resolution;
  const last = stageStates.at(-1);
  if (!last) return [];
  const reached = reachFrom(last, stageStates).states;
  if (stageStates.some((state) => reached.has(state) && state.triggerProblems.length > 0)) return [];
  // A stage lowered without its triggers is another one than targets build: neither may be taken for the other.
  const isApart = stageStates.some((state) => !reached.has(state) && state.triggers.length > 0);
  const apart = startLowering(resolution);
  const found: LoweredStage[] = [];
  for (const state of stageStates) {
    const lowered = isApart ? lowerStage(apart, state, reached.has(state)) : loweredStage(resolution, state);
    found.push(lowered);
    if (lowered.problems.length > 0) break;
  }
  return found;
}
