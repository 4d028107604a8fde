import { Facet } from '@codemirror/state';
import type { SourceRange } from '#core/text/range.ts';

/** What can be told of a place, in the reader's language. */
export interface Tip {
  readonly range: SourceRange;
  /** A name or a form, set as code. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** Something that could be written. */
export interface Suggestion {
  readonly label: string;
  readonly insert: string;
  readonly kind: string;
  /** A few words beside the label. */
  readonly detail: string;
  readonly about: string;
  /** More can be suggested right behind it. */
  readonly more: boolean;
}

export interface Suggestions {
  /** What stands between here and the caret is replaced. */
  readonly from: number;
  readonly items: readonly Suggestion[];
  /** Anything else may be written there: nothing is chosen beforehand. */
  readonly open: boolean;
}

/** A name, and where what it means is defined. */
export interface Definition {
  readonly name: SourceRange;
  readonly at: SourceRange;
}

/** A place in a list of places. */
export interface ListedPlace {
  readonly range: SourceRange;
  /** "line 7" */
  readonly where: string;
  /** The line itself. */
  readonly text: string;
}

export interface ListOfPlaces {
  readonly title: string;
  readonly places: readonly ListedPlace[];
}

/** A stage about to be renamed. */
export interface Renaming {
  readonly range: SourceRange;
  /** The present name; empty where there is none. */
  readonly name: string;
  readonly label: string;
  /** Every place that names it. */
  readonly places: readonly SourceRange[];
  readonly to: (name: string) => RenameResult;
}

/** A rename that can be done. */
export interface RenameEdits {
  readonly edits: readonly { readonly range: SourceRange; readonly text: string }[];
  /** The new name as it is written. */
  readonly name: string;
  /** What the rename will do, to be shown beforehand. */
  readonly notes: readonly string[];
  /** Said when it is done. */
  readonly done: string;
}

export type RenameResult = RenameEdits | { readonly problem: string };

/** A range with what stands there; `sg-mark-…` in `marks.css`. */
export interface TextMark {
  readonly kind: 'stage' | 'foreign' | 'registry' | 'image' | 'tag' | 'digest' | 'key' | 'value';
  readonly range: SourceRange;
}

/** What a text is made of, as far as a line alone does not show it. */
export interface TextStructure {
  /** In file order. */
  readonly marks: readonly TextMark[];
  /** Instructions of several lines: from the end of the first to the end of the last. */
  readonly folds: readonly SourceRange[];
}

/** Words of the parts that show all this. */
export interface ServiceWords {
  readonly rename: string;
  readonly cancel: string;
  readonly close: string;
  readonly nothingToRename: string;
  readonly nothingToList: string;
  readonly nothingToGoTo: string;
  readonly isDefinition: string;
  readonly nothingToTell: string;
}

/**
 * What the page knows of the text in the editor, asked on demand and never while typing but for suggestions.
 * Offsets are those of the given text. Undefined: nothing to say there.
 */
export interface LanguageServices {
  readonly words: ServiceWords;
  /** Why nothing can be said of so long a text; undefined where it can. */
  readonly refuses: (text: string) => string | undefined;
  readonly suggest: (text: string, offset: number, asked: boolean) => Suggestions | undefined;
  /** Asked when typing rests; undefined for a text too long for it. */
  readonly structure: (text: string) => Promise<TextStructure | undefined>;
  /** The next larger thing around a range. */
  readonly wider: (text: string, range: SourceRange) => Promise<SourceRange | undefined>;
  readonly tell: (text: string, offset: number) => Tip | undefined;
  readonly definition: (text: string, offset: number) => Definition | undefined;
  readonly references: (text: string, offset: number) => ListOfPlaces | undefined;
  readonly renaming: (text: string, offset: number) => Renaming | undefined;
}

/** Brings the services in; the same promise every time until the language changes. */
export type ServicesSource = () => Promise<LanguageServices>;

/** Where the parts of the editor find the services; undefined in an editor without. */
export const servicesSource = Facet.define<ServicesSource, ServicesSource | undefined>({
  combine: (values) => values[0],
});
