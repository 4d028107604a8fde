import type { AppStore } from './store.ts';
import type { AppState } from './types.ts';

/** A store that can stand still, and what makes it do so. */
export interface Holdable {
  readonly store: AppStore;
  /** While it is held it says what it said last, and calls nobody; let go, it tells at once what has become of it. */
  readonly hold: (isHeld: boolean) => void;
}

/**
 * A view of a store that can be held: what is drawn with it does no work for a state that nobody sees. What changes the
 * state, and what follows from it, are the store's own.
 */
export function holdable(store: AppStore): Holdable {
  let held: AppState | undefined;
  const followers = new Set<(state: AppState, before: AppState) => void>();
  return {
    store: {
      ...store,
      getState: () => held ?? store.getState(),
      subscribe: (follow) => {
        followers.add(follow);
        const stop = store.subscribe((state, before) => {
          if (held === undefined) follow(state, before);
        });
        return () => {
          followers.delete(follow);
          stop();
        };
      },
    },
    hold: (isHeld) => {
      if (isHeld) {
        held ??= store.getState();
        return;
      }
      const before = held;
      held = undefined;
      const state = store.getState();
      if (before === undefined || before === state) return;
      for (const follow of followers) follow(state, before);
    },
  };
}
