import type { ChangeDesc, EditorState, Extension, Range } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { editorLabels } from './labels.ts';

/** Offsets of what is folded away: from the end of a line to the end of a later one. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

function movedAlong({ from, to }: Fold, changes: ChangeDesc): Fold | undefined {
  const moved = { from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) };
  return moved.from < moved.to ? moved : undefined;
}

export const fold = StateEffect.define<Fold>({ map: movedAlong });
export const unfold = StateEffect.define<Fold>({ map: movedAlong });

/** Stands for the folded lines; a click shows them again. */
class FoldedLines extends WidgetType {
  private readonly count: number;

  constructor(count: number) {
    super();
    this.count = count;
  }

  override eq(other: FoldedLines): boolean {
    return this.count === other.count;
  }

  override toDOM(view: EditorView): HTMLElement {
    const labels = view.state.facet(editorLabels);
    const sign = document.createElement('span');
    sign.className = 'sg-folded';
    sign.textContent = labels?.foldedLines({ count: this.count }) ?? '';
    sign.title = labels?.phrases.unfold ?? '';
    sign.onclick = (event) => {
      event.preventDefault();
      const at = view.posAtDOM(sign);
      view.dispatch({ effects: foldsBetween(view.state, at, at).map((range) => unfold.of(range)) });
    };
    return sign;
  }
}

function folded({ doc }: EditorState, { from, to }: Fold): Range<Decoration> {
  const count = doc.lineAt(to).number - doc.lineAt(from).number;
  return Decoration.replace({ widget: new FoldedLines(count) }).range(from, to);
}

/** Opens the folds that hold something of `[from, to]`, which may be empty, inside. */
function opened(folds: DecorationSet, from: number, to: number): DecorationSet {
  return folds.update({ filter: (start, end) => start >= to || end <= from });
}

/** What is folded. What is changed, or entered with the caret, unfolds. */
const foldField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, state, selection }) {
    let folds = before;
    if (folds.size > 0) changes.iterChangedRanges((from, to) => (folds = opened(folds, from, to)));
    folds = folds.map(changes);
    for (const effect of effects) {
      if (!effect.is(fold) && !effect.is(unfold)) continue;
      const { from, to } = effect.value;
      folds = folds.update({ filter: (start, end) => start !== from || end !== to });
      if (effect.is(fold)) folds = folds.update({ add: [folded(state, effect.value)] });
    }
    return selection === undefined ? folds : opened(folds, selection.main.head, selection.main.head);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The folds that touch `[from, to]`. */
export function foldsBetween(state: EditorState, from: number, to: number): Fold[] {
  const found: Fold[] = [];
  state.field(foldField, false)?.between(from, to, (start, end) => {
    found.push({ from: start, to: end });
  });
  return found;
}

export function foldsChanged(before: EditorState, after: EditorState): boolean {
  return before.field(foldField, false) !== after.field(foldField, false);
}

/** Keeps and shows what is folded. */
export const foldedRanges: Extension = foldField;
