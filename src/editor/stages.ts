import type { EditorState, Extension, Range } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
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

/** The stages in file order. */
const stageField = StateField.define<readonly PlacedStage[]>({
  create: () => [],
  update(stages, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setStages)) return placed(effect.value, transaction.state);
    }
    if (!transaction.docChanged) return stages;
    const { changes } = transaction;
    return stages.map((stage) => ({
      ...stage,
      from: changes.mapPos(stage.from, 1),
      to: changes.mapPos(stage.to, 1),
    }));
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

/** The stage that `offset` lies in. O(log stages). */
export function stageAt(state: EditorState, offset: number): PlacedStage | undefined {
  const stages = state.field(stageField, false) ?? [];
  let low = 0;
  let high = stages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stages[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const stage = stages[low - 1];
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

const toneNotes = EditorView.decorations.compute(
  [stageField, editorLabels, 'doc'],
  (state): DecorationSet => {
    const labels = state.facet(editorLabels);
    const notes: Range<Decoration>[] = [];
    for (const { from, tone } of state.field(stageField)) {
      if (tone === undefined || labels === undefined) continue;
      const widget = new ToneNote(tone, labels.tones[tone]);
      notes.push(Decoration.widget({ widget, side: 1 }).range(state.doc.lineAt(from).to));
    }
    return Decoration.set(notes, true);
  },
);

/** Stages in the editor: a bar a stage in the colour of its role, and the role's word behind FROM. */
export const stageMarks: Extension = [stageField, stageGutter, toneNotes];
