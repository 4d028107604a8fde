import { findCycle } from '#core/stages/cycles.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { DispatchState } from '#core/stages/state.ts';

/**
 * BuildKit keeps what a stage reads from in a Go map, whose order changes from run to run. Two answers
 * depend on it: which reference of a circle is named, and which of several equal ARGs, secrets or sockets
 * an outline takes. Yields the resolution of one file again and again (`resolve` makes a new one), each time
 * with those maps in another order; the same orders in every run.
 */
export function* otherMapOrders(resolve: () => Resolution, tries = 400): Generator<Resolution> {
  const random = mulberry32(1);
  for (let i = 0; i < tries; i++) {
    const resolution = resolve();
    for (const state of resolution.states) {
      // This plays the Go map: nobody else may reorder what is resolved.
      const deps = state.deps as Map<DispatchState, number>;
      const shuffled = [...deps].map((entry) => ({ entry, at: random() })).toSorted((a, b) => a.at - b.at);
      deps.clear();
      for (const { entry } of shuffled) deps.set(...entry);
    }
    const [circle] = findCycle(resolution.states);
    const problems = resolution.problems.map((problem) =>
      problem.rule === 'circular-dependency' && circle ? circle : problem,
    );
    yield { ...resolution, problems };
  }
}

/** A small seeded generator, so that a failure can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
