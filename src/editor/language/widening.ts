import type { EditorSelection, Extension } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { keymap } from '@codemirror/view';
import { servicesSource } from './services.ts';
import { say } from './tip.ts';

const setSteps = StateEffect.define<readonly EditorSelection[]>();

/** The selections that were widened, so that they can be narrowed again; any other move forgets them. */
const stepsField = StateField.define<readonly EditorSelection[]>({
  create: () => [],
  update(steps, { effects, docChanged, selection }) {
    for (const effect of effects) if (effect.is(setSteps)) return effect.value;
    return docChanged || selection ? [] : steps;
  },
});

/** Selects the next larger thing around what is selected: a name, an argument, an instruction, a stage. */
export async function widenSelection(view: EditorView): Promise<void> {
  const { state } = view;
  const services = await state.facet(servicesSource)?.();
  if (services === undefined) return;
  const { from, to } = state.selection.main;
  const text = state.doc.toString();
  const refused = services.refuses(text);
  const range = refused === undefined ? await services.wider(text, { start: from, end: to }) : undefined;
  if (view.state !== state) return;
  if (range === undefined) {
    if (refused !== undefined) say(view, refused);
    return;
  }
  const steps = [...state.field(stepsField), state.selection];
  view.dispatch({
    // The caret stands at the beginning: the page selects its line.
    selection: { anchor: range.end, head: range.start },
    effects: setSteps.of(steps),
    userEvent: 'select',
  });
}

const narrowSelection: Command = (view) => {
  const steps = view.state.field(stepsField);
  const before = steps.at(-1);
  if (before === undefined) return false;
  view.dispatch({ selection: before, effects: setSteps.of(steps.slice(0, -1)), userEvent: 'select' });
  return true;
};

/** Widening and narrowing of the selection; the key that widens is among those of `serviceKeys.ts`. */
export const widening: Extension = [
  stepsField,
  keymap.of([{ key: 'Shift-Alt-ArrowLeft', mac: 'Ctrl-Shift-ArrowLeft', run: narrowSelection }]),
];
