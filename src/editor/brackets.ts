import type { Extension, Range, Text } from '@codemirror/state';
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';
import { Decoration, ViewPlugin } from '@codemirror/view';

const opening = '([{';
const closing = ')]}';

/** As far as the partner of a bracket is looked for, in UTF-16 units. */
const REACH = 5000;

/** Offset of the partner of the bracket at `at`; undefined where there is none, or it is another kind. */
export function partnerOf(doc: Text, at: number): number | undefined {
  const bracket = doc.sliceString(at, at + 1);
  if (bracket === '') return undefined;
  const forward = opening.includes(bracket);
  const [same, other] = forward ? [opening, closing] : [closing, opening];
  const kind = same.indexOf(bracket);
  if (kind < 0) return undefined;
  const start = forward ? at : Math.max(0, at - REACH);
  const text = doc.sliceString(start, forward ? at + REACH : at + 1);
  const step = forward ? 1 : -1;
  let depth = 0;
  for (let index = at - start; index >= 0 && index < text.length; index += step) {
    const char = text.charAt(index);
    if (same.includes(char)) depth++;
    else if (other.includes(char)) depth--;
    if (depth === 0) return other.indexOf(char) === kind ? start + index : undefined;
  }
  return undefined;
}

const mark = Decoration.mark({ class: 'cm-matchingBracket' });

/** The pair beside each caret: of the bracket before it, else of the one after it. */
function pairs({ state }: EditorView): DecorationSet {
  const marks: Range<Decoration>[] = [];
  for (const { empty, head } of state.selection.ranges) {
    if (!empty) continue;
    const at = [head - 1, head].find((offset) => offset >= 0 && partnerOf(state.doc, offset) !== undefined);
    const partner = at === undefined ? undefined : partnerOf(state.doc, at);
    if (at === undefined || partner === undefined) continue;
    marks.push(mark.range(at, at + 1), mark.range(partner, partner + 1));
  }
  return Decoration.set(marks, true);
}

class BracketPairs {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = pairs(view);
  }

  update({ docChanged, selectionSet, changes, view }: ViewUpdate): void {
    // New marks would disturb what an input method is composing.
    if (view.composing) this.decorations = this.decorations.map(changes);
    else if (docChanged || selectionSet) this.decorations = pairs(view);
  }
}

/** Marks the brackets that belong together beside the caret. A bracket alone is no mistake: a shell's `case` has many. */
export const bracketPairs: Extension = ViewPlugin.fromClass(BracketPairs, {
  decorations: (plugin) => plugin.decorations,
});
