import type { Resolution } from '#core/stages/resolve.ts';
import type { DispatchState } from '#core/stages/state.ts';
import { startLowering, type LoweredStage } from './lowered.ts';
import { lowerStage } from './lowerStage.ts';

const kept = new WeakMap<Resolution, ReadonlyMap<DispatchState, LoweredStage>>();

/**
 * The stages of a file as vertices, all of them, in file order: what one of them comes to does not depend on which
 * was asked for first, nor on the target. Worked out once a resolution, and kept as long as it.
 */
export function lowerFile(resolution: Resolution): ReadonlyMap<DispatchState, LoweredStage> {
  const known = kept.get(resolution);
  if (known) return known;
  const lowering = startLowering(resolution);
  for (const state of resolution.stageStates) lowerStage(lowering, state, true);
  kept.set(resolution, lowering.stages);
  return lowering.stages;
}

/** A stage of the file as vertices. */
export function loweredStage(resolution: Resolution, state: DispatchState): LoweredStage {
  const lowered = lowerFile(resolution).get(state);
  if (!lowered) throw new TypeError('the state is a stage of this resolution');
  return lowered;
}
