import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { KeyBinding } from '@codemirror/view';
import { LazyPart } from '#editor/lazyPart.ts';
import type { commands } from './navigation.ts';

/** Tips, definitions, references, renaming; see `navigation.ts`. */
export const navigationPart = new LazyPart(() => import('./navigation.ts'));

/** Suggestions; see `suggestions.ts`. */
const suggestionPart = new LazyPart(() => import('./suggestions.ts'));

/**
 * Loads what suggests. Who types a word while it is on its way is suggested to as if it had been there; a
 * paste of many lines is no word.
 */
export async function fetchSuggestions(view: EditorView): Promise<void> {
  const { doc } = view.state;
  await suggestionPart.in(view, () => {
    const { doc: present } = view.state;
    if (present !== doc && present.lines === doc.lines) view.dispatch({ userEvent: 'input.type' });
  });
}

/** Loads the part, then does what was asked for at the caret. */
function ask(wanted: keyof typeof commands, view: EditorView): boolean {
  const { head } = view.state.selection.main;
  void navigationPart.in(view, (part) => void part.commands[wanted](view, head));
  return true;
}

function suggest(view: EditorView): boolean {
  void suggestionPart.in(view, ({ suggestAtCaret }) => suggestAtCaret(view));
  return true;
}

const keys: readonly KeyBinding[] = [
  { key: 'F2', run: (view) => ask('askForName', view), preventDefault: true },
  {
    key: 'F12',
    run: (view) => ask('goToDefinition', view),
    shift: (view) => ask('listReferences', view),
    preventDefault: true,
  },
  {
    key: 'Shift-Alt-ArrowRight',
    mac: 'Ctrl-Shift-ArrowRight',
    run: (view) => ask('widenSelection', view),
    preventDefault: true,
  },
  { key: 'Mod-i', run: (view) => ask('tellAtCaret', view), preventDefault: true },
  { key: 'Ctrl-Space', run: suggest, preventDefault: true },
  { mac: 'Alt-i', run: suggest, preventDefault: true },
];

const pointer = EditorView.domEventHandlers({
  // With Ctrl or Cmd a press follows the name under the pointer.
  mousedown(event, view) {
    if (event.button !== 0 || !(event.ctrlKey || event.metaKey) || event.altKey) return false;
    const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
    if (offset === null) return false;
    void navigationPart.in(view, (part) => void part.commands.goToDefinition(view, offset));
    event.preventDefault();
    return true;
  },
  // Tips are there for the pointer that has come near.
  mouseenter(_, view) {
    void navigationPart.in(view);
    return false;
  },
});

/** Keys of what the page knows about the text, and the places of the parts that do it. */
export const serviceKeys: Extension = [
  suggestionPart.standIn([]),
  navigationPart.standIn([]),
  keymap.of(keys),
  pointer,
];
