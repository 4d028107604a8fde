import { templateMarkIn } from '#core/dockerfile/fileKind.ts';
import { problem } from '#core/dockerfile/problems.ts';
import { normaliseImageReference } from '#core/expand/imageRef.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { findNamedContext } from './namedContexts.ts';
import { placedProblem } from './problems.ts';
import type { DraftState } from './draftState.ts';
import type { BuildOptions } from './types.ts';

/**
 * Normalises the base image of every state that has one. BuildKit parses the names of all of them,
 * reachable or not (R1.6); whether an image exists it asks only for the reachable ones.
 */
export function resolveImages(states: readonly DraftState[], options: BuildOptions): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const state of states) {
    if (state.base || state.baseName === '') continue;
    if (state.baseName === 'scratch' && !state.namedContext) continue;
    const reference = normaliseImageReference(state.baseName);
    if (typeof reference !== 'string') {
      const mark = templateMarkIn(state.baseName);
      const found = mark === undefined ? reference : problem('template-marks', { mark });
      problems.push(placedProblem(found, state.line, state.range));
      continue;
    }
    state.namedContext ??= findNamedContext(options.contexts, reference);
    if (state.namedContext?.value.startsWith('docker-image://') || !state.namedContext)
      state.image = reference;
  }
  return problems;
}
