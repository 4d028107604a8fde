import { createStore } from 'zustand/vanilla';
import { initialPreferences } from './preferenceFields.ts';
import { preferenceActions } from './preferences.ts';
import { renamingActions } from './renaming.ts';
import { makeSelectors, type Selectors } from './selectors.ts';
import { initialSession, sessionActions } from './session.ts';
import { initialTalk, talkActions } from './talk.ts';
import { timelineActions } from './timeline.ts';
import type { AppState, Gate } from './types.ts';
import { initialView, viewActions } from './view.ts';
import { emptyWork, initialHistory, workActions } from './work.ts';

export const initialState: AppState = {
  ...emptyWork,
  ...initialView,
  ...initialPreferences,
  ...initialHistory,
  ...initialTalk,
  ...initialSession,
};

/** Everything that can be done to the state of the page; each function may be passed on alone. */
export type Actions = ReturnType<typeof actionsOn>;

function actionsOn(gate: Gate) {
  return {
    ...workActions(gate),
    ...viewActions(gate),
    ...preferenceActions(gate),
    ...sessionActions(gate),
    ...talkActions(gate),
    ...timelineActions(gate),
    ...renamingActions(gate),
  };
}

/** The state of one page, who follows it, and what changes it. */
export interface AppStore {
  readonly getState: () => AppState;
  readonly getInitialState: () => AppState;
  /** Calls back after every change; returns how to stop. */
  readonly subscribe: (follow: (state: AppState, before: AppState) => void) => () => void;
  /** For the engine, which adds its results: everything else goes through `actions`. */
  readonly setState: (patch: Partial<AppState>) => void;
  readonly actions: Actions;
  /** What follows from the state. */
  readonly selectors: Selectors;
}

/** A store of its own, with `start` over the initial state: each window, each embedded page and each test has one. */
export function createAppStore(start: Partial<AppState> = {}): AppStore {
  const { getState, getInitialState, subscribe, setState } = createStore<AppState>()(() => ({
    ...initialState,
    ...start,
  }));
  const actions = actionsOn({ get: getState, write: (next) => setState(next) });
  return {
    getState,
    getInitialState,
    subscribe,
    setState: (patch) => setState(patch),
    actions,
    selectors: makeSelectors(),
  };
}
