import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Selector } from './remember.ts';
import type { Selectors } from './selectors.ts';
import type { Actions, AppStore } from './store.ts';
import type { AppState } from './types.ts';

/** The store of the page; the composition root provides it. */
export const StoreContext = createContext<AppStore | undefined>(undefined);

/** The store itself, for what happens between renders: an event, a frame, a file that was read. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('drawn without a store: wrap it in a StoreContext');
  return store;
}

/** A part of the state, followed: `useApp((state) => state.target)`. */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  return useStore(useAppStore(), select);
}

/** What follows from the state, followed: `useDerived(({ checks }) => checks)`. */
export function useDerived<Part>(choose: (selectors: Selectors) => Selector<Part>): Part {
  const store = useAppStore();
  return useStore(store, choose(store.selectors));
}

/** What changes the state; the same functions at every render. */
export function useActions(): Actions {
  return useAppStore().actions;
}
