import type { BuildPlan } from '#core/plan/types.ts';
import type { StepChain } from './parallelTypes.ts';
import { doesWork } from './working.ts';

/**
 * A longest path of working steps through the step graph, by one pass in topological order. Of equal ones
 * that which comes from another stage, as it tells more, then the first in build order. A step merged of several lines is told
 * under the stage of the step after it, where it stands for a line of that one.
 */
export function longestChain({ steps }: BuildPlan): StepChain {
  const length = new Int32Array(steps.length);
  const before = new Int32Array(steps.length).fill(-1);
  let end = -1;
  for (const step of steps) {
    let best = 0;
    const inputs = step.inputs.toSorted((a, b) => Number(a.role === 'rootfs') - Number(b.role === 'rootfs'));
    for (const { step: id } of inputs) {
      if ((length[id] ?? 0) <= best) continue;
      best = length[id] ?? 0;
      before[step.id] = id;
    }
    length[step.id] = best + Number(doesWork(step));
    if (end < 0 || (length[step.id] ?? 0) >= (length[end] ?? 0)) end = step.id;
  }
  const chain: number[] = [];
  const stages: number[] = [];
  for (let id = end; id >= 0; id = before[id] ?? -1) {
    const step = steps[id];
    if (step === undefined || !doesWork(step)) continue;
    chain.push(id);
    const [next] = stages.slice(-1);
    if (next !== undefined && step.origins.some(({ stage }) => stage === next)) continue;
    stages.push(step.origins[0]?.stage ?? -1);
  }
  return { steps: chain.toReversed(), stages: stages.toReversed() };
}
