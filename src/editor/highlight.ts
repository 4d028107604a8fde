import type { Extension, Text } from '@codemirror/state';
import { RangeSetBuilder } from '@codemirror/state';
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';
import { Decoration, ViewPlugin } from '@codemirror/view';
import { LineStates } from './lineStates.ts';
import type { ChangedLines } from './lineStates.ts';
import { scanLine } from './tokenizer.ts';
import type { TokenKind } from './tokens.ts';

const kinds: readonly Exclude<TokenKind, 'text'>[] = [
  'comment',
  'directive',
  'keyword',
  'unknown',
  'image',
  'name',
  'flag',
  'string',
  'variable',
  'operator',
  'mark',
  'body',
];
const marks = new Map<TokenKind, Decoration>(
  kinds.map((kind) => [kind, Decoration.mark({ class: `sg-code-${kind}` })]),
);

function lineText(doc: Text): (line: number) => string {
  return (line) => (line <= doc.lines ? doc.line(line).text : '');
}

/** All edits of an update as one stretch of lines. */
function changedLines(update: ViewUpdate): ChangedLines {
  const old = update.startState.doc;
  const { doc } = update.state;
  let from = doc.length;
  let oldEnd = 0;
  let newEnd = 0;
  update.changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    from = Math.min(from, fromB, fromA);
    oldEnd = Math.max(oldEnd, toA);
    newEnd = Math.max(newEnd, toB);
  });
  return {
    from: doc.lineAt(from).number,
    oldEnd: old.lineAt(oldEnd).number,
    newEnd: doc.lineAt(newEnd).number,
  };
}

/** Colours what is on screen, from the scanner's states kept for the lines above. */
class Highlighter {
  decorations: DecorationSet;
  private readonly states = new LineStates();

  constructor(view: EditorView) {
    this.decorations = this.visible(view);
  }

  update(update: ViewUpdate): void {
    const { view, state } = update;
    if (update.docChanged) {
      const horizon = state.doc.lineAt(view.viewport.to).number;
      this.states.change(changedLines(update), horizon, lineText(state.doc));
    }
    if (update.docChanged || update.viewportChanged) this.decorations = this.visible(view);
  }

  private visible(view: EditorView): DecorationSet {
    const { doc } = view.state;
    const text = lineText(doc);
    const builder = new RangeSetBuilder<Decoration>();
    for (const { from, to } of view.visibleRanges) {
      for (let at = from; at <= to;) {
        const line = doc.lineAt(at);
        for (const token of scanLine(line.text, this.states.at(line.number, text)).tokens) {
          const mark = marks.get(token.kind);
          const start = Math.max(line.from + token.from, from);
          const end = Math.min(line.from + token.to, to);
          if (mark !== undefined && start < end) builder.add(start, end, mark);
        }
        at = line.to + 1;
      }
    }
    return builder.finish();
  }
}

/** Colours of the Dockerfile language. Costs what is on screen, not the length of the text. */
export const dockerfileHighlight: Extension = ViewPlugin.fromClass(Highlighter, {
  decorations: (highlighter) => highlighter.decorations,
});
