import type { EditorState, Extension } from '@codemirror/state';
import type { BlockInfo, Command } from '@codemirror/view';
import { EditorView, GutterMarker, gutter, keymap } from '@codemirror/view';
import { fold, foldedRanges, foldsBetween, foldsChanged, unfold } from './folds.ts';
import type { Fold } from './folds.ts';
import { editorLabels } from './labels.ts';
import { foldOfStage, foldsOfStages, stageAt, stagesChanged } from './stages.ts';

/** Folds or unfolds, and says so to who cannot see it. The caret comes along where it would be hidden. */
function change(view: EditorView, { from, to }: Fold, away: boolean): boolean {
  const { state } = view;
  const words = state.facet(editorLabels)?.phrases;
  const lines = [from, to].map((offset) => state.doc.lineAt(offset).number).join(` ${words?.to ?? ''} `);
  const said = `${(away ? words?.foldedFrom : words?.unfoldedFrom) ?? ''} ${lines}.`;
  const { head } = state.selection.main;
  view.dispatch({
    effects: [(away ? fold : unfold).of({ from, to }), EditorView.announce.of(said)],
    ...(away && head > from && head <= to && { selection: { anchor: from } }),
  });
  return true;
}

/** The fold around the caret, of a stage that is not folded yet. */
function foldAtCaret(state: EditorState): Fold | undefined {
  const stage = stageAt(state, state.selection.main.head);
  if (stage === undefined) return undefined;
  const line = state.doc.lineAt(stage.from);
  return foldOfStage(state, line.from, line.to) ?? undefined;
}

const foldStage: Command = (view) => {
  const range = foldAtCaret(view.state);
  return range !== undefined && change(view, range, true);
};

const unfoldStage: Command = (view) => {
  const { from, to } = view.lineBlockAt(view.state.selection.main.head);
  const [range] = foldsBetween(view.state, from, to);
  return range !== undefined && change(view, range, false);
};

const foldAll: Command = (view) => {
  view.dispatch({ effects: foldsOfStages(view.state).map((range) => fold.of(range)) });
  return true;
};

const unfoldAll: Command = (view) => {
  const folds = foldsBetween(view.state, 0, view.state.doc.length);
  view.dispatch({ effects: folds.map((range) => unfold.of(range)) });
  return true;
};

class FoldMark extends GutterMarker {
  private readonly open: boolean;
  private readonly title: string;

  constructor(open: boolean, title: string) {
    super();
    this.open = open;
    this.title = title;
  }

  override eq(other: FoldMark): boolean {
    return this.open === other.open && this.title === other.title;
  }

  override toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = this.open ? 'sg-fold' : 'sg-fold sg-fold-closed';
    mark.title = this.title;
    return mark;
  }
}

/** What a click beside a line does: opens its fold, or folds the stage that begins there. */
function foldBeside(
  view: EditorView,
  { from, to }: BlockInfo,
): (Fold & { readonly open: boolean }) | undefined {
  const [folded] = foldsBetween(view.state, from, to);
  if (folded !== undefined) return { ...folded, open: false };
  const range = foldOfStage(view.state, from, to);
  return range === null ? undefined : { ...range, open: true };
}

const foldGutter = gutter({
  class: 'cm-foldGutter',
  lineMarker(view, line) {
    const beside = foldBeside(view, line);
    if (beside === undefined) return null;
    const words = view.state.facet(editorLabels)?.phrases;
    return new FoldMark(beside.open, (beside.open ? words?.foldLine : words?.unfoldLine) ?? '');
  },
  lineMarkerChange: ({ startState, state }) =>
    stagesChanged(startState, state) || foldsChanged(startState, state),
  domEventHandlers: {
    // A click beside the text leaves the caret and the focus where they are.
    mousedown: () => true,
    click(view, line) {
      const beside = foldBeside(view, line);
      return beside !== undefined && change(view, beside, beside.open);
    },
  },
});

/** Folding of whole stages, in the gutter and by keyboard; the FROM line stays in sight. */
export const stageFolding: Extension = [
  foldedRanges,
  foldGutter,
  keymap.of([
    { key: 'Ctrl-Shift-[', mac: 'Cmd-Alt-[', run: foldStage },
    { key: 'Ctrl-Shift-]', mac: 'Cmd-Alt-]', run: unfoldStage },
    { key: 'Ctrl-Alt-[', run: foldAll },
    { key: 'Ctrl-Alt-]', run: unfoldAll },
  ]),
];
