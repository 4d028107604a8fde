import type { Extension, Text } from '@codemirror/state';
import { RangeSetBuilder, StateEffect } from '@codemirror/state';
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

/** Lines that are scanned at a stretch: what pastes a text also stores, draws and lays it out before it is on screen. */
const STRETCH = 400;

/** The states of the lines on screen are known: they can be coloured. */
const caughtUp = StateEffect.define();

/**
 * Colours what is on screen, from the scanner's states kept for the lines above. Far down a long text they
 * come when those above have been scanned, a stretch at a time.
 */
class Highlighter {
  decorations: DecorationSet;
  private readonly states = new LineStates();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView) {
    this.decorations = this.visible(view);
  }

  update(update: ViewUpdate): void {
    const { view, state } = update;
    if (update.docChanged) {
      const horizon = state.doc.lineAt(view.viewport.to).number;
      this.states.change(changedLines(update), horizon, lineText(state.doc));
    }
    const known = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(caughtUp)));
    if (update.docChanged || update.viewportChanged || known) this.decorations = this.visible(view);
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  /** Scans on to the end of what is on screen, and has it coloured then. */
  private catchUp(view: EditorView): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { doc } = view.state;
      const last = doc.lineAt(view.viewport.to).number;
      if (this.states.reach(last, STRETCH, lineText(doc))) view.dispatch({ effects: caughtUp.of(null) });
      else this.catchUp(view);
    });
  }

  private visible(view: EditorView): DecorationSet {
    const { doc } = view.state;
    const text = lineText(doc);
    const builder = new RangeSetBuilder<Decoration>();
    if (!this.states.reach(doc.lineAt(view.viewport.to).number, STRETCH, text)) {
      this.catchUp(view);
      return builder.finish();
    }
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
