import { isSame, namesOf, pick } from '#core/share/fieldTable.ts';
import { workFields } from '#core/share/fields.ts';
import type { AppState, Step, Work } from './types.ts';

/** Steps the reader can go back. Texts are shared strings, so a step costs little. */
const LIMIT = 100;

const names = ['text', ...namesOf(workFields)] as const;

/** The work alone, without the rest of the state. */
export function workOf(state: Work): Work {
  return { text: state.text, ...pick(workFields, state) };
}

/** The values that `wanted` fields have in `work`, one that is undefined included. */
function valuesOf(work: Work, wanted: readonly string[]): Step['values'] {
  return Object.fromEntries(names.filter((name) => wanted.includes(name)).map((name) => [name, work[name]]));
}

function isChanged(state: Work, patch: Partial<Work>, name: (typeof names)[number]): boolean {
  if (!(name in patch)) return false;
  return name === 'text' ? patch.text !== state.text : !isSame(workFields[name], patch[name], state[name]);
}

/**
 * Applies `patch` and remembers what it replaced, so that `undo` brings exactly that back. `opens` says that it puts
 * another file in place of the present one.
 */
export function change(state: AppState, patch: Partial<Work>, opens = false): Partial<AppState> {
  const changed = names.filter((name) => isChanged(state, patch, name));
  if (changed.length === 0) return {};
  return {
    ...patch,
    past: [...state.past, { values: valuesOf(state, changed), opens }].slice(-LIMIT),
    future: [],
  };
}

/** What goes back over `step`, from where `state` is. */
function reverse(state: AppState, { values, opens }: Step): Step {
  return { values: valuesOf(state, Object.keys(values)), opens };
}

/** One step back: the values go to where `redo` finds them, later edits elsewhere stay. */
export function undo(state: AppState): Partial<AppState> {
  const step = state.past.at(-1);
  if (step === undefined) return {};
  const future = [...state.future, reverse(state, step)];
  return { ...step.values, past: state.past.slice(0, -1), future };
}

/** One step forward again. */
export function redo(state: AppState): Partial<AppState> {
  const step = state.future.at(-1);
  if (step === undefined) return {};
  const past = [...state.past, reverse(state, step)];
  return { ...step.values, past, future: state.future.slice(0, -1) };
}
