import { change } from './history.ts';
import type { AppState, Gate, Selection } from './types.ts';

/** What gives a stage another name. */
export function renamingActions({ write }: Gate) {
  return {
    /**
     * A stage got another name in the editor, which has an undo history of its own. Whatever knows the stage by its
     * name goes on meaning it: the target, the selection, what is collapsed. It is an edit, however much of the text
     * it touches.
     */
    editName: (text: string, from: string, to: string): void => {
      write((state) => ({ ...followed(state, from, to), text, ownWork: true }));
    },

    /** The same as a change that the page makes for the reader: one step to undo. */
    changeName: (text: string, from: string, to: string): void => {
      write((state) => {
        const { target, ...rest } = followed(state, from, to);
        return { ...rest, ...change(state, { text, target }), ownWork: true };
      });
    },
  };
}

function followed(
  { target, compareWith, selection, collapsed }: AppState,
  from: string,
  to: string,
): Pick<AppState, 'target' | 'compareWith' | 'selection' | 'collapsed'> {
  if (from === '') return { target, compareWith, selection, collapsed };
  const rename = (name: string): string => (name === from ? to : name);
  return {
    target: rename(target),
    compareWith: compareWith === null ? null : rename(compareWith),
    selection: selection && renamedIn(selection, rename),
    collapsed: collapsed.map(rename),
  };
}

function renamedIn(selection: Selection, rename: (key: string) => string): Selection {
  switch (selection.kind) {
    case 'stage':
      return { ...selection, key: rename(selection.key) };
    case 'pair':
      return { ...selection, key: rename(selection.key), other: rename(selection.other) };
    case 'row':
      return { ...selection, stageKey: rename(selection.stageKey) };
    default:
      return selection;
  }
}
