import {
  cursorSyntaxLeft,
  cursorSyntaxRight,
  defaultKeymap,
  historyKeymap,
  indentSelection,
  insertNewlineKeepIndent,
  selectParentSyntax,
} from '@codemirror/commands';
import type { Command, KeyBinding } from '@codemirror/view';

/** Commands that walk a syntax tree. There is none here: they would go to the beginning of the text. */
const needTree: ReadonlySet<Command | undefined> = new Set([
  cursorSyntaxLeft,
  cursorSyntaxRight,
  indentSelection,
  selectParentSyntax,
]);

/**
 * The keys of the editor: those of CodeMirror but for syntax trees. Enter keeps the indentation as it is
 * written: CodeMirror's own would make spaces of the tabs that `<<-` strips. Tab is left to the browser: it
 * leaves the editor, as in any other field.
 */
export const editorKeys: readonly KeyBinding[] = [
  ...historyKeymap,
  { key: 'Enter', run: insertNewlineKeepIndent, shift: insertNewlineKeepIndent },
  ...defaultKeymap.filter(({ run }) => !needTree.has(run)),
];
