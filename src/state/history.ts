import type { AppState, Step, Work } from './types.ts';

/** Steps the reader can go back. Texts are shared strings, so a step costs little. */
const LIMIT = 100;

const fields = ['text', 'target', 'buildArgs', 'platform', 'contexts', 'buildPlatform', 'timing'] as const;

function pick(work: Work, keys: Iterable<string>): Step['values'] {
  const wanted = new Set(keys);
  return Object.fromEntries(fields.filter((field) => wanted.has(field)).map((field) => [field, work[field]]));
}

/** The work alone, without the rest of the state. */
export function workOf(state: Work): Work {
  return {
    text: state.text,
    target: state.target,
    buildArgs: state.buildArgs,
    platform: state.platform,
    contexts: state.contexts,
    buildPlatform: state.buildPlatform,
    timing: state.timing,
  };
}

/**
 * Applies `patch` and remembers what it replaced, so that `undo` brings exactly that back. `opens` says that it puts
 * another file in place of the present one.
 */
export function change(state: AppState, patch: Partial<Work>, opens = false): Partial<AppState> {
  const changed = fields.filter((field) => field in patch && patch[field] !== state[field]);
  if (changed.length === 0) return {};
  return {
    ...patch,
    past: [...state.past, { values: pick(state, changed), opens }].slice(-LIMIT),
    future: [],
  };
}

/** What goes back over `step`, from where `state` is. */
function reverse(state: AppState, { values, opens }: Step): Step {
  return { values: pick(state, Object.keys(values)), opens };
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
