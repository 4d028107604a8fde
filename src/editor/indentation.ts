import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state';

const UNIT = '  ';

/** The lines that the selections touch, each once. */
function touchedLines(state: EditorState): Line[] {
  const lines = new Map<number, Line>();
  for (const { from, to } of state.selection.ranges) {
    for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
      lines.set(line.number, line);
      if (line.to >= to) break;
    }
  }
  return [...lines.values()];
}

function indentation(change: (line: Line) => ChangeSpec, userEvent: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    dispatch(state.update({ changes: touchedLines(state).map(change), userEvent }));
    return true;
  };
}

export const indentMore = indentation(({ from }) => ({ from, insert: UNIT }), 'input.indent');

/** Takes a tab or two spaces from the beginning of each line, as far as there are any. */
export const indentLess = indentation(({ from, text }) => {
  const width = text.startsWith('\t') || /^ (?! )/.test(text) ? 1 : text.startsWith(UNIT) ? UNIT.length : 0;
  return { from, to: from + width };
}, 'delete.dedent');
