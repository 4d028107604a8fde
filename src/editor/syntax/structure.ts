import { foldService } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { RangeSet, RangeValue, StateEffect, StateField } from '@codemirror/state';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';
import { servicesSource } from '#editor/language/services.ts';
import type { TextStructure } from '#editor/language/services.ts';

/** How long (ms) typing rests before the text is read as a whole. */
const REST = 400;
/** Longest wait (ms) for an idle moment after that. */
const PATIENCE = 1000;

const setStructure = StateEffect.define<TextStructure | undefined>();

/** A fold: it begins behind what is written at the end of its first line. */
class FoldValue extends RangeValue {
  override startSide = 1;
  override endSide = -1;
}
const foldValue = new FoldValue();

interface Shown {
  readonly marks: DecorationSet;
  readonly folds: RangeSet<FoldValue>;
}

const nothing: Shown = { marks: Decoration.none, folds: RangeSet.empty };

/** What was last read, moved along with the edits since. */
const structureField = StateField.define<Shown>({
  create: () => nothing,
  update(shown, { effects, docChanged, changes, state }) {
    for (const effect of effects) if (effect.is(setStructure)) return shownOf(effect.value, state);
    if (!docChanged || shown === nothing) return shown;
    return { marks: shown.marks.map(changes), folds: shown.folds.map(changes) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

function shownOf(structure: TextStructure | undefined, { doc }: EditorState): Shown {
  if (structure === undefined) return nothing;
  const inside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start < end && end <= doc.length;
  const marks = structure.marks
    .filter(({ range }) => inside(range))
    .map(({ kind, range }) => Decoration.mark({ class: `sg-mark-${kind}` }).range(range.start, range.end));
  const folds = structure.folds.filter(inside).map(({ start, end }) => foldValue.range(start, end));
  return { marks: Decoration.set(marks, true), folds: RangeSet.of(folds, true) };
}

/** The lines of an instruction below its first. */
function foldOfInstruction(
  state: EditorState,
  lineStart: number,
  lineEnd: number,
): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  state.field(structureField, false)?.folds.between(lineStart, lineEnd, (from, to) => {
    if (from < lineStart || to <= lineEnd) return undefined;
    found = { from: lineEnd, to };
    return false;
  });
  return found;
}

export function structureChanged(before: EditorState, after: EditorState): boolean {
  return before.field(structureField, false) !== after.field(structureField, false);
}

/** Has the text read whenever typing rests, in an idle moment. */
const reader = ViewPlugin.fromClass(
  class {
    private timer: ReturnType<typeof setTimeout> | undefined;
    private readonly view: EditorView;

    constructor(view: EditorView) {
      this.view = view;
      this.plan();
    }

    update({ docChanged, startState, state }: ViewUpdate): void {
      if (docChanged || startState.facet(servicesSource) !== state.facet(servicesSource)) this.plan();
    }

    destroy(): void {
      clearTimeout(this.timer);
    }

    private plan(): void {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => whenIdle(() => void this.read()), REST);
    }

    private async read(): Promise<void> {
      const { view } = this;
      const services = await view.state.facet(servicesSource)?.();
      const { doc } = view.state;
      const structure = services === undefined ? undefined : await services.structure(doc.toString());
      // The reader may have gone on meanwhile; a new reading is planned then.
      if (view.state.doc !== doc || !view.dom.isConnected) return;
      // New marks would disturb what an input method is composing.
      if (view.composing) this.plan();
      else view.dispatch({ effects: setStructure.of(structure) });
    }
  },
);

function whenIdle(run: () => void): void {
  // Not in every Safari.
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: PATIENCE });
  else run();
}

/**
 * What cannot be told from a line alone: stages among images, the parts of an image, keys and values, variables
 * that the file does not know, and instructions of several lines as folds.
 */
export const textStructure: Extension = [structureField, foldService.of(foldOfInstruction), reader];
