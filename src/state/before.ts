import { change } from './history.ts';
import type { AppStore } from './store.ts';

/*
 * The Dockerfile before, changed by who comes with the comparison: the page at rest has no need of it. Undo takes both back.
 */

/** Compares the text with another one; "" with none. */
export function setBefore({ actions, getState }: AppStore, before: string): void {
  actions.restore(change(getState(), { before }));
}

/** Exchanges the text and the one it is compared with. */
export function swapWithBefore({ actions, getState }: AppStore): void {
  const state = getState();
  actions.restore({ ...change(state, { text: state.before, before: state.text }), ownWork: true });
}
