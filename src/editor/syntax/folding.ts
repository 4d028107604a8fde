import {
  codeFolding,
  foldCode,
  foldEffect,
  foldGutter,
  foldService,
  toggleFold,
  unfoldAll,
  unfoldCode,
} from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Command, EditorView } from '@codemirror/view';
import { editorLabels } from '#editor/labels.ts';
import type { EditorLabels, EditorPhrases } from '#editor/labels.ts';
import { foldOfStage, foldsOfStages, stagesChanged } from '#editor/stages.ts';
import { structureChanged } from './structure.ts';

/** Folds what begins at the caret's line, else the innermost fold around it. */
const fold: Command = (view) => foldCode(view) || toggleFold(view);

/** Folds every stage. CodeMirror's own command measures every line of the text: too long for a megabyte. */
const foldStages: Command = (view) => {
  view.dispatch({ effects: foldsOfStages(view.state).map((range) => foldEffect.of(range)) });
  return true;
};

/** Stands for the folded lines, and says how many they are; a click shows them again. */
function placeholderOf({ state }: EditorView, onclick: (event: Event) => void, count: number): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'sg-folded';
  sign.textContent = state.facet(editorLabels)?.foldedLines({ count }) ?? '';
  sign.title = state.phrase('unfold');
  sign.onclick = onclick;
  return sign;
}

function countOf({ doc }: EditorState, { from, to }: { readonly from: number; readonly to: number }): number {
  return doc.lineAt(to).number - doc.lineAt(from).number;
}

/** What is beside a line that can be folded, or is. */
function markOf(open: boolean, { foldLine, unfoldLine }: EditorPhrases): HTMLElement {
  const mark = document.createElement('span');
  mark.className = open ? 'sg-fold' : 'sg-fold sg-fold-closed';
  mark.title = open ? foldLine : unfoldLine;
  return mark;
}

/** Folding of stages and instructions, in the gutter and by keyboard; the first line stays in sight. */
export const stageFolding = ({ phrases }: EditorLabels): Extension => [
  foldService.of(foldOfStage),
  codeFolding({ placeholderDOM: placeholderOf, preparePlaceholder: countOf }),
  foldGutter({
    markerDOM: (open) => markOf(open, phrases),
    foldingChanged: ({ startState, state }) =>
      stagesChanged(startState, state) || structureChanged(startState, state),
    // A click beside the text leaves the caret and the focus where they are.
    domEventHandlers: { mousedown: () => true },
  }),
  keymap.of([
    { key: 'Ctrl-Shift-[', mac: 'Cmd-Alt-[', run: fold },
    { key: 'Ctrl-Shift-]', mac: 'Cmd-Alt-]', run: unfoldCode },
    { key: 'Ctrl-Alt-[', run: foldStages },
    { key: 'Ctrl-Alt-]', run: unfoldAll },
  ]),
];
