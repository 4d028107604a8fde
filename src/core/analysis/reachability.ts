import type { Step } from '#core/plan/types.ts';

/** Which steps need which, directly or not. */
export interface Reachability {
  /** Whether `later` needs `earlier` (ids). */
  readonly needs: (later: number, earlier: number) => boolean;
}

const BITS = 32;

/**
 * The transitive closure of a step graph as a bit set a step: `steps` in topological order, ids are
 * indexes. Takes n²/32 words: whoever calls this bounds n.
 */
export function reachability(steps: readonly Step[]): Reachability {
  const words = Math.ceil(steps.length / BITS);
  const bits = new Uint32Array(words * steps.length);
  for (const { id, inputs } of steps) {
    const own = id * words;
    for (const { step } of inputs) {
      const below = step * words;
      for (let word = 0; word < words; word++) {
        bits[own + word] = (bits[own + word] ?? 0) | (bits[below + word] ?? 0);
      }
      const word = own + Math.floor(step / BITS);
      bits[word] = (bits[word] ?? 0) | (1 << (step % BITS));
    }
  }
  return {
    needs: (later, earlier) =>
      ((bits[later * words + Math.floor(earlier / BITS)] ?? 0) & (1 << (earlier % BITS))) !== 0,
  };
}
