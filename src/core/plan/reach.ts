import type { DispatchState } from '#core/stages/state.ts';

/** States a target needs. */
export interface Reach {
  readonly states: ReadonlySet<DispatchState>;
  /**
   * How many numbers of `[stage n/m]` were used up before the stage was known to be needed: a stage found
   * only through an inherited trigger starts counting later (R7.5).
   */
  readonly numberOffset: ReadonlyMap<DispatchState, number>;
}

/**
 * Everything the target refers to, directly or not: FROM, COPY --from, mounts, and the same in inherited
 * ONBUILD triggers (R1.5, R1.8). BuildKit repeats the search as long as new triggers bring new
 * references; each round names the base images of all stages that are not yet reached.
 */
export function reachFrom(target: DispatchState, stages: readonly DispatchState[]): Reach {
  const fired = new Set<DispatchState>();
  const numberOffset = new Map<DispatchState, number>();
  for (;;) {
    const states = closure(target, fired);
    for (const state of stages) {
      if (!state.base && !states.has(state)) numberOffset.set(state, (numberOffset.get(state) ?? 0) + 1);
    }
    let again = false;
    for (const state of states) {
      if (fired.has(state)) continue;
      fired.add(state);
      if (state.triggers.some(({ sources }) => sources.length > 0)) again = true;
    }
    if (!again) return { states, numberOffset };
  }
}

/** Transitive closure; triggers count only for stages in `fired`. */
function closure(target: DispatchState, fired: ReadonlySet<DispatchState>): Set<DispatchState> {
  const seen = new Set([target]);
  const stack = [target];
  for (let state = stack.pop(); state; state = stack.pop()) {
    const own = state.commands.flatMap(({ sources }) => sources);
    const inherited = fired.has(state) ? state.triggers.flatMap(({ sources }) => sources) : [];
    for (const next of [state.base, ...own, ...inherited]) {
      if (!next || seen.has(next)) continue;
      seen.add(next);
      stack.push(next);
    }
  }
  return seen;
}
