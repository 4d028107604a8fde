import * as commands from '@codemirror/commands';
import type { Command, KeyBinding } from '@codemirror/view';
import { deleteBackward, deleteForward } from './deletion.ts';
import { indentLess, indentMore } from './indentation.ts';

const lineBelow: Command = (view) => commands.cursorLineEnd(view) && commands.insertNewlineKeepIndent(view);

/** A key that moves the caret, and selects together with Shift. */
const moves = (key: Partial<KeyBinding>, run: Command, shift: Command): KeyBinding => ({
  ...key,
  run,
  shift,
  preventDefault: true,
});

/** What every text field of the system does. */
const caret: readonly KeyBinding[] = [
  moves({ key: 'ArrowLeft' }, commands.cursorCharLeft, commands.selectCharLeft),
  moves({ key: 'ArrowRight' }, commands.cursorCharRight, commands.selectCharRight),
  moves({ key: 'ArrowUp' }, commands.cursorLineUp, commands.selectLineUp),
  moves({ key: 'ArrowDown' }, commands.cursorLineDown, commands.selectLineDown),
  moves({ key: 'Mod-ArrowLeft', mac: 'Alt-ArrowLeft' }, commands.cursorGroupLeft, commands.selectGroupLeft),
  moves(
    { key: 'Mod-ArrowRight', mac: 'Alt-ArrowRight' },
    commands.cursorGroupRight,
    commands.selectGroupRight,
  ),
  moves({ key: 'Home' }, commands.cursorLineBoundaryBackward, commands.selectLineBoundaryBackward),
  moves({ key: 'End' }, commands.cursorLineBoundaryForward, commands.selectLineBoundaryForward),
  moves({ key: 'Mod-Home' }, commands.cursorDocStart, commands.selectDocStart),
  moves({ key: 'Mod-End' }, commands.cursorDocEnd, commands.selectDocEnd),
  moves({ key: 'PageUp' }, commands.cursorPageUp, commands.selectPageUp),
  moves({ key: 'PageDown' }, commands.cursorPageDown, commands.selectPageDown),
  moves({ mac: 'Cmd-ArrowLeft' }, commands.cursorLineBoundaryLeft, commands.selectLineBoundaryLeft),
  moves({ mac: 'Cmd-ArrowRight' }, commands.cursorLineBoundaryRight, commands.selectLineBoundaryRight),
  moves({ mac: 'Cmd-ArrowUp' }, commands.cursorDocStart, commands.selectDocStart),
  moves({ mac: 'Cmd-ArrowDown' }, commands.cursorDocEnd, commands.selectDocEnd),
  moves({ mac: 'Ctrl-ArrowUp' }, commands.cursorPageUp, commands.selectPageUp),
  moves({ mac: 'Ctrl-ArrowDown' }, commands.cursorPageDown, commands.selectPageDown),
  { key: 'Mod-a', run: commands.selectAll },
];

const deleting: readonly KeyBinding[] = [
  { key: 'Backspace', run: deleteBackward, shift: deleteBackward, preventDefault: true },
  { key: 'Delete', run: deleteForward, preventDefault: true },
  {
    key: 'Mod-Backspace',
    mac: 'Alt-Backspace',
    run: commands.deleteGroupBackward,
    preventDefault: true,
  },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: commands.deleteGroupForward, preventDefault: true },
  { mac: 'Mod-Backspace', run: commands.deleteLineBoundaryBackward, preventDefault: true },
  { mac: 'Mod-Delete', run: commands.deleteLineBoundaryForward, preventDefault: true },
];

/** What every text field of macOS does besides. */
const emacs: readonly KeyBinding[] = [
  moves({ mac: 'Ctrl-b' }, commands.cursorCharLeft, commands.selectCharLeft),
  moves({ mac: 'Ctrl-f' }, commands.cursorCharRight, commands.selectCharRight),
  moves({ mac: 'Ctrl-p' }, commands.cursorLineUp, commands.selectLineUp),
  moves({ mac: 'Ctrl-n' }, commands.cursorLineDown, commands.selectLineDown),
  moves({ mac: 'Ctrl-a' }, commands.cursorLineStart, commands.selectLineStart),
  moves({ mac: 'Ctrl-e' }, commands.cursorLineEnd, commands.selectLineEnd),
  { mac: 'Ctrl-d', run: deleteForward },
  { mac: 'Ctrl-h', run: deleteBackward },
  { mac: 'Ctrl-k', run: commands.deleteToLineEnd },
  { mac: 'Ctrl-Alt-h', run: commands.deleteGroupBackward },
  { mac: 'Ctrl-o', run: commands.splitLine },
  { mac: 'Ctrl-t', run: commands.transposeChars },
  { mac: 'Ctrl-v', run: commands.cursorPageDown },
];

/** What editors of code do besides. */
const code: readonly KeyBinding[] = [
  { key: 'Enter', run: commands.insertNewlineKeepIndent, shift: commands.insertNewlineKeepIndent },
  { key: 'Mod-Enter', run: lineBelow },
  { key: 'Alt-ArrowUp', run: commands.moveLineUp, shift: commands.copyLineUp },
  { key: 'Alt-ArrowDown', run: commands.moveLineDown, shift: commands.copyLineDown },
  { key: 'Mod-Alt-ArrowUp', run: commands.addCursorAbove },
  { key: 'Mod-Alt-ArrowDown', run: commands.addCursorBelow },
  { key: 'Escape', run: commands.simplifySelection },
  { key: 'Alt-l', mac: 'Ctrl-l', run: commands.selectLine },
  { key: 'Mod-[', run: indentLess },
  { key: 'Mod-]', run: indentMore },
  { key: 'Shift-Mod-k', run: commands.deleteLine },
  { key: 'Mod-/', run: commands.toggleComment },
  { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: commands.toggleTabFocusMode },
];

/**
 * The keys of the editor. Those of CodeMirror's `defaultKeymap` less its commands for syntax trees: they, and
 * with them a parser that a Dockerfile does not need, would be a sixth of the editor. Tab is left to the
 * browser: it leaves the editor, as in any other field.
 */
export const editorKeys: readonly KeyBinding[] = [
  ...commands.historyKeymap,
  ...code,
  ...caret,
  ...deleting,
  ...emacs,
];
