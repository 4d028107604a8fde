import type { ChangeDesc, EditorState, Extension, Range } from '@codemirror/state';
import { MapMode, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, WidgetType, gutter } from '@codemirror/view';
import { editorLabels } from './labels.ts';
import type { Tone } from './labels.ts';
import { lineIn } from './selectedLines.ts';

/** A stage as the page hands it in; lines count from 1, both included. */
export interface StageLines {
  readonly line: number;
  readonly endLine: number;
  readonly label: string;
  readonly tone: Tone | undefined;
}

/** A stage as offsets, so that it moves along with edits until the next analysis comes in. */
interface PlacedStage {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: Tone | undefined;
}

export const setStages = StateEffect.define<readonly StageLines[]>();

/** The stage after an edit; none where its FROM was deleted. */
function movedAlong(stage: PlacedStage, changes: ChangeDesc): readonly PlacedStage[] {
  const from = changes.mapPos(stage.from, 1, MapMode.TrackDel);
  return from === null ? [] : [{ ...stage, from, to: changes.mapPos(stage.to, 1) }];
}

/** The stages in file order. */
const stageField = StateField.define<readonly PlacedStage[]>({
  create: () => [],
  update(stages, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setStages)) return placed(effect.value, transaction.state);
    }
    if (!transaction.docChanged) return stages;
    return stages.flatMap((stage) => movedAlong(stage, transaction.changes));
  },
});

function placed(stages: readonly StageLines[], { doc }: EditorState): readonly PlacedStage[] {
  return stages.map(({ line, endLine, label, tone }) => ({
    from: lineIn(doc, line).from,
    to: lineIn(doc, endLine).to,
    label,
    tone,
  }));
}

/** How many stages begin at `offset` or before. O(log stages). */
function countUpTo(stages: readonly PlacedStage[], offset: number): number {
  let low = 0;
  let high = stages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stages[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stage that `offset` lies in. */
export function stageAt(state: EditorState, offset: number): PlacedStage | undefined {
  const stages = state.field(stageField, false) ?? [];
  const stage = stages[countUpTo(stages, offset) - 1];
  return stage !== undefined && offset <= stage.to ? stage : undefined;
}

/** The lines of a stage below its FROM, for a fold that begins at the end of the FROM line. */
export function foldOfStage(
  state: EditorState,
  lineStart: number,
  lineEnd: number,
): { from: number; to: number } | null {
  const stage = stageAt(state, lineStart);
  if (stage === undefined || state.doc.lineAt(stage.from).from !== lineStart) return null;
  return stage.to > lineEnd ? { from: lineEnd, to: stage.to } : null;
}

/** The folds of all stages that have lines below their FROM. */
export function foldsOfStages(state: EditorState): { from: number; to: number }[] {
  return state.field(stageField).flatMap(({ from }) => {
    const line = state.doc.lineAt(from);
    return foldOfStage(state, line.from, line.to) ?? [];
  });
}

export function stagesChanged(before: EditorState, after: EditorState): boolean {
  return before.field(stageField, false) !== after.field(stageField, false);
}

/** A piece of the bar that runs along the lines of a stage. */
class StageBar extends GutterMarker {
  override readonly elementClass: string;

  constructor(elementClass: string) {
    super();
    this.elementClass = elementClass;
  }

  override eq(other: StageBar): boolean {
    return this.elementClass === other.elementClass;
  }
}

const stageGutter = gutter({
  class: 'sg-stage-gutter',
  lineMarker(view, block) {
    const { state } = view;
    const stage = stageAt(state, block.from);
    if (stage === undefined) return null;
    const current = stage === stageAt(state, state.selection.main.head);
    const first = block.from === stage.from ? ' sg-first' : '';
    const last = block.to >= stage.to ? ' sg-last' : '';
    return new StageBar(
      `sg-bar sg-tone-${stage.tone ?? 'none'}${current ? ' sg-current' : ''}${first}${last}`,
    );
  },
  lineMarkerChange: ({ startState, state }) =>
    stagesChanged(startState, state) ||
    stageAt(startState, startState.selection.main.head) !== stageAt(state, state.selection.main.head),
});

/** The stage's role in words, behind its FROM. */
class ToneNote extends WidgetType {
  private readonly tone: Tone;
  private readonly word: string;

  constructor(tone: Tone, word: string) {
    super();
    this.tone = tone;
    this.word = word;
  }

  override eq(other: ToneNote): boolean {
    return this.tone === other.tone && this.word === other.word;
  }

  override toDOM(): HTMLElement {
    const note = document.createElement('span');
    note.className = `sg-stage-note sg-tone-${this.tone}`;
    note.textContent = this.word;
    return note;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

const toneNotes = EditorView.decorations.of(({ state, visibleRanges }) => {
  const words = state.facet(editorLabels)?.tones;
  const notes: Range<Decoration>[] = [];
  for (const { from, to } of words === undefined ? [] : visibleRanges) {
    const stages = state.field(stageField);
    for (let at = countUpTo(stages, from - 1); at < stages.length; at++) {
      const stage = stages[at];
      if (stage === undefined || stage.from > to) break;
      const { tone } = stage;
      const end = state.doc.lineAt(stage.from).to;
      if (tone === undefined || words === undefined || end > to) continue;
      notes.push(Decoration.widget({ widget: new ToneNote(tone, words[tone]), side: 1 }).range(end));
    }
  }
  return Decoration.set(notes, true);
});

/** Stages in the editor: a bar a stage in the colour of its role, and the role's word behind FROM. */
export const stageMarks: Extension = [stageField, stageGutter, toneNotes];
