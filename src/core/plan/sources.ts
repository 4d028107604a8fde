import type { Lowering } from './lowered.ts';
import type { DispatchState } from '#core/stages/state.ts';
import type { Vertex } from './vertex.ts';

/** A stage can be read only by later ones; images always can. A trigger may even read its own stage. */
export function isDispatched(lowering: Lowering, source: DispatchState): boolean {
  return source.stage < 0 || source.order <= lowering.state.order;
}

/**
 * File system of `source` as a command of the stage in hand sees it, undefined where there is none. A
 * trigger that reads its own stage sees it as far as it has come.
 */
export function tailOf(lowering: Lowering, source: DispatchState): Vertex | undefined {
  if (source === lowering.state) return lowering.tail;
  return lowering.file.stages.get(source)?.tail;
}
