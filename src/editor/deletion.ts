import type { StateCommand } from '@codemirror/state';
import { EditorSelection, findClusterBreak } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Deletes what is selected, else the character (grapheme cluster) before or after each caret. */
function deletion(forward: boolean): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const changes = state.changeByRange((range) => {
      let { from, to } = range;
      if (range.empty) {
        const line = state.doc.lineAt(from);
        const atEdge = from === (forward ? line.to : line.from);
        const next = atEdge
          ? from + (forward ? 1 : -1)
          : line.from + findClusterBreak(line.text, from - line.from, forward);
        from = Math.max(0, Math.min(from, next));
        to = Math.min(state.doc.length, Math.max(to, next));
      }
      return from === to ? { range } : { changes: { from, to }, range: EditorSelection.cursor(from) };
    });
    if (changes.changes.empty) return false;
    const selected = state.selection.ranges.some(({ empty }) => !empty);
    const said = selected ? [EditorView.announce.of(state.phrase('Selection deleted'))] : [];
    const userEvent = selected ? 'delete.selection' : forward ? 'delete.forward' : 'delete.backward';
    dispatch(
      state.update({ ...changes, effects: [...changes.effects, ...said], scrollIntoView: true, userEvent }),
    );
    return true;
  };
}

export const deleteBackward = deletion(false);
export const deleteForward = deletion(true);
