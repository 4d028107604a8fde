import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { editorLabels } from './labels.ts';
import { foldOfStage, stagesChanged } from './stages.ts';

/** Folding of whole stages, in the gutter and by keyboard; the FROM line stays in sight. */
export const stageFolding: Extension = [
  foldService.of(foldOfStage),
  codeFolding({
    preparePlaceholder: (state, { from, to }) => {
      const count = state.doc.lineAt(to).number - state.doc.lineAt(from).number;
      return state.facet(editorLabels)?.foldedLines({ count }) ?? '';
    },
    placeholderDOM(view, onclick, words: string) {
      const placeholder = document.createElement('span');
      placeholder.className = 'sg-folded';
      placeholder.textContent = words;
      placeholder.title = view.state.phrase('unfold');
      placeholder.onclick = onclick;
      return placeholder;
    },
  }),
  foldGutter({
    markerDOM(open) {
      const marker = document.createElement('span');
      marker.className = open ? 'sg-fold' : 'sg-fold sg-fold-closed';
      return marker;
    },
    // A click beside the text leaves the caret and the focus where they are.
    domEventHandlers: { mousedown: () => true },
    foldingChanged: ({ startState, state }) => stagesChanged(startState, state),
  }),
  keymap.of(foldKeymap),
];
