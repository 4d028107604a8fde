import { gutter, keymap } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';
import { LazyPart } from './lazyPart.ts';

/** Marks and list of the problems; see `problemMarks.ts`. */
export const problemPart = new LazyPart(() => import('./problemMarks.ts'));

/** Keeps the room of the gutter, so that the text stays where it is when the marks come. */
const emptyGutter = gutter({ class: 'cm-gutter-lint' });

/** Where the marks go. They are loaded with the first problem, or when the list of problems is asked for. */
export const problemMarks = problemPart.standIn([
  emptyGutter,
  keymap.of([{ key: 'Mod-Shift-m', run: openList, preventDefault: true }]),
]);

function openList(view: EditorView): boolean {
  void problemPart.in(view, ({ openProblems }) => openProblems(view));
  return true;
}
