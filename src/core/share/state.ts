import { initialOf } from './fieldTable.ts';
import { viewFields, workFields, type SharedView } from './fields.ts';
import type { SharedState } from './types.ts';

/** How a shared file is shown where the link says nothing about it. */
export const defaultView: SharedView = initialOf(viewFields);

/** The state of a text opened with every setting at its default. */
export function defaultState(text: string): SharedState {
  return { text, ...initialOf(workFields), view: defaultView };
}
