import type { SharedState, SharedView } from './types.ts';

/** How a shared file is shown where the link says nothing about it. */
export const defaultView: SharedView = { selection: '', direction: 'LR', showContext: false, collapsed: [] };

/** The state of a text opened with every setting at its default. */
export function defaultState(text: string): SharedState {
  return { text, target: '', buildArgs: {}, platform: '', contexts: {}, view: defaultView };
}
