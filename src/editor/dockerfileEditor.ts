import { history, isolateHistory } from '@codemirror/commands';
import { foldedRanges, unfoldEffect } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import type { StateEffect, TransactionSpec } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { bracketPairs } from './syntax/brackets.ts';
import { carriageReturns } from './carriageReturns.ts';
import { stageFolding } from './syntax/folding.ts';
import { dockerfileHighlight } from './syntax/highlight.ts';
import { editorKeys } from './keys.ts';
import { editorLabels } from './labels.ts';
import type { EditorLabels } from './labels.ts';
import { codeMirrorPhrases } from './phrases.ts';
import { fromOutside } from './origin.ts';
import { problemMarks, problemPart } from './problems.ts';
import type { ProblemSentence } from './problemMarks.ts';
import { replacement } from './replacement.ts';
import { renamed } from './language/renamed.ts';
import { searchKeys, searchPart } from './searchKeys.ts';
import { lineIn, selectedLines, setSelectedLines } from './selectedLines.ts';
import type { SelectedLines } from './selectedLines.ts';
import { fetchSuggestions, navigationPart, serviceKeys } from './language/serviceKeys.ts';
import { servicesSource } from './language/services.ts';
import type { ServicesSource } from './language/services.ts';
import { sizeLimit } from './sizeLimit.ts';
import { specialCharacters } from './specialCharacters.ts';
import { setStages, stageMarks } from './stages.ts';
import type { StageLines } from './stages.ts';
import { textStructure } from './syntax/structure.ts';

/** What the editor tells its owner. */
export interface EditorEvents {
  /** The reader changed the text. */
  readonly onChange: (text: string) => void;
  /** The caret came to another line (1-based). */
  readonly onCursor: (line: number) => void;
  /** The same, where the reader renamed a stage or undid that; names are empty where it has none. */
  readonly onRenamed: (text: string, from: string, to: string) => void;
  /** The reader would have made the text larger than it may be; it stays as it was. */
  readonly onTooLarge: () => void;
}

/**
 * The source editor: CodeMirror behind a dozen words. Knows nothing of stages or checks but what it is
 * told; offsets are UTF-16 offsets of the text, carriage returns included.
 */
export class DockerfileEditor {
  private readonly view: EditorView;
  private readonly events: EditorEvents;
  private readonly words = new Compartment();
  private readonly folding = new Compartment();
  private readonly editing = new Compartment();
  private readonly knowing = new Compartment();
  /** The text last given to or taken from the owner: the same string comes back as a prop. */
  private text: string;
  private line = 1;
  private problems: readonly Diagnostic[] = [];
  private hasMarks = false;
  private selected: SelectedLines | null = null;

  /** `largest`: bytes (UTF-8) that the reader may bring the text to. */
  constructor(
    parent: HTMLElement,
    text: string,
    labels: EditorLabels,
    events: EditorEvents,
    largest = Number.POSITIVE_INFINITY,
  ) {
    this.text = text;
    this.events = events;
    this.view = new EditorView({
      parent,
      state: EditorState.create({ doc: text, extensions: this.extensions(labels, largest) }),
    });
  }

  /** Replaces the text from outside. One step in the history: undo brings the old text back. */
  setText(text: string): void {
    if (text === this.text) return;
    this.text = text;
    const change = replacement(this.view.state.doc.toString(), text);
    if (change === undefined) return;
    const another = change.insert.length > text.length / 2;
    this.apply({
      changes: change,
      ...(another && { selection: { anchor: 0 }, effects: EditorView.scrollIntoView(0) }),
      annotations: [isolateHistory.of('full'), Transaction.userEvent.of('input.replace')],
    });
  }

  setProblems(problems: readonly Diagnostic[], sentence: ProblemSentence): void {
    this.problems = problems;
    if (problems.length === 0 && !this.hasMarks) return;
    this.hasMarks = true;
    void problemPart.in(this.view, ({ showProblems }) => {
      // Newer ones may have come while the marks were loading.
      if (this.problems === problems) this.apply(showProblems(this.view.state, problems, sentence));
    });
  }

  setStages(stages: readonly StageLines[]): void {
    this.apply({ effects: setStages.of(stages) });
  }

  /** Marks `lines` and brings them into sight when they are others; focus and caret stay where they are. */
  setSelection(lines: SelectedLines | null): void {
    const effects: StateEffect<unknown>[] = [setSelectedLines.of(lines)];
    // To look where they are makes the browser lay out the page: not on every key.
    const same = lines?.line === this.selected?.line && lines?.endLine === this.selected?.endLine;
    this.selected = lines;
    if (lines !== null && !same) {
      const { state } = this.view;
      const { from } = lineIn(state.doc, lines.line);
      const { to } = lineIn(state.doc, lines.endLine);
      foldedRanges(state).between(from, to, (start, end) => {
        if (start < from) effects.push(unfoldEffect.of({ from: start, to: end }));
      });
      if (!this.shows(from, to)) effects.push(EditorView.scrollIntoView(from, { y: 'start', yMargin: 48 }));
    }
    this.apply({ effects });
  }

  setLabels(labels: EditorLabels): void {
    this.apply({
      effects: [this.words.reconfigure(wordsOf(labels)), this.folding.reconfigure(stageFolding(labels))],
    });
  }

  setReadOnly(readOnly: boolean): void {
    this.apply({ effects: this.editing.reconfigure(readOnly ? onlyReading : []) });
  }

  /** Where it is asked what the text means; undefined: nowhere. */
  setServices(services: ServicesSource | undefined): void {
    this.apply({
      effects: this.knowing.reconfigure(services === undefined ? [] : servicesSource.of(services)),
    });
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.view.destroy();
  }

  private apply(transaction: TransactionSpec): void {
    const given = transaction.annotations ?? [];
    const annotations = [fromOutside.of(true), ...('length' in given ? given : [given])];
    this.view.dispatch({ ...transaction, annotations });
  }

  /** Whether the lines of `[from, to)` are in sight, or as many of them as fit. */
  private shows(from: number, to: number): boolean {
    const { scrollTop, clientHeight } = this.view.scrollDOM;
    const top = this.view.lineBlockAt(from).top;
    const bottom = Math.min(this.view.lineBlockAt(to).bottom, top + clientHeight / 2);
    return top >= scrollTop && bottom <= scrollTop + clientHeight;
  }

  private extensions(labels: EditorLabels, largest: number): Extension {
    return [
      sizeLimit(largest, () => this.events.onTooLarge()),
      this.words.of(wordsOf(labels)),
      this.editing.of([]),
      this.knowing.of([]),
      stageMarks,
      lineNumbers(),
      problemMarks,
      this.folding.of(stageFolding(labels)),
      dockerfileHighlight,
      textStructure,
      carriageReturns,
      selectedLines,
      highlightActiveLine(),
      highlightActiveLineGutter(),
      bracketPairs,
      history(),
      EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }]),
      searchKeys,
      serviceKeys,
      keymap.of(editorKeys),
      EditorView.domEventHandlers({ focus: fetchParts }),
      EditorView.updateListener.of((update) => {
        const outside = update.transactions.some((transaction) => transaction.annotation(fromOutside));
        if (update.docChanged && !outside) {
          this.text = update.state.doc.toString();
          const rename = update.transactions
            .flatMap(({ effects }) => effects)
            .find((effect) => effect.is(renamed))?.value;
          if (rename === undefined) this.events.onChange(this.text);
          else this.events.onRenamed(this.text, rename.from, rename.to);
        }
        if (!update.docChanged && !update.selectionSet) return;
        const line = update.state.doc.lineAt(update.state.selection.main.head).number;
        if (line === this.line) return;
        this.line = line;
        if (!outside) this.events.onCursor(line);
      }),
    ];
  }
}

/** Who comes to the editor may soon search, make a mistake, or ask what something means. */
function fetchParts(_: FocusEvent, view: EditorView): void {
  void searchPart.in(view);
  void problemPart.in(view);
  if (view.state.facet(servicesSource) === undefined) return;
  void navigationPart.in(view);
  void fetchSuggestions(view);
}

function wordsOf(labels: EditorLabels): Extension {
  return [
    editorLabels.of(labels),
    EditorState.phrases.of(codeMirrorPhrases(labels.phrases)),
    // The tabindex keeps a text that is only read within reach of the keyboard.
    EditorView.contentAttributes.of({ 'aria-label': labels.name, tabindex: '0' }),
    placeholder(labels.placeholder),
    specialCharacters(labels.carriageReturn),
  ];
}

/** Shown, selected and copied, not changed. */
const onlyReading: Extension = [EditorState.readOnly.of(true), EditorView.editable.of(false)];
