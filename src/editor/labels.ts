import { Facet } from '@codemirror/state';

/** How a stage takes part in the build: what colours its bar and is said beside its FROM. */
export type Tone = 'target' | 'layers' | 'files' | 'build-only' | 'not-built';

/** Every word the editor shows, in the reader's language. */
export interface EditorLabels {
  /** Accessible name of the text field. */
  readonly name: string;
  readonly placeholder: string;
  readonly tones: Readonly<Record<Tone, string>>;
  /** What stands for the folded lines of a stage. */
  readonly foldedLines: (values: { readonly count: number }) => string;
  readonly carriageReturn: string;
  readonly phrases: EditorPhrases;
}

/** Words of the editor's parts; `phrases.ts` says which are CodeMirror's own. */
export interface EditorPhrases {
  readonly find: string;
  readonly replace: string;
  readonly next: string;
  readonly previous: string;
  readonly all: string;
  readonly matchCase: string;
  readonly regexp: string;
  readonly byWord: string;
  readonly replaceOne: string;
  readonly replaceAll: string;
  readonly close: string;
  readonly currentMatch: string;
  readonly onLine: string;
  /** `$` stands for the number of matches. */
  readonly replacedMatches: string;
  /** `$` stands for the number of the line. */
  readonly replacedMatch: string;
  readonly goToLine: string;
  readonly go: string;
  readonly foldLine: string;
  readonly unfoldLine: string;
  readonly foldedFrom: string;
  readonly unfoldedFrom: string;
  readonly to: string;
  readonly unfold: string;
  readonly suggestions: string;
  readonly controlCharacter: string;
  readonly selectionDeleted: string;
  readonly problems: string;
  readonly noProblems: string;
}

/** The labels, for the parts of the editor that draw them. */
export const editorLabels = Facet.define<EditorLabels, EditorLabels | undefined>({
  combine: (values) => values[0],
});
