import type { BuildOptions } from '#core/stages/types.ts';
import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import type { SharedView, SharedWork } from '#core/share/fields.ts';
import type { LinkProblem } from '#core/share/types.ts';
import type { Preferences } from './preferenceFields.ts';
import type { TalkState } from './talkTypes.ts';
import type { TimelineState } from './timelineTypes.ts';

/** What the reader works on: the text and what they would pass to `docker build`; described in `#core/share/fields.ts`. */
export type Work = SharedWork;

/** What is selected, in terms that survive an edit elsewhere. Resolve it with `resolveSelection`. */
export type Selection =
  | { readonly kind: 'stage'; readonly key: string }
  /** Two stages, and what lies between them. */
  | { readonly kind: 'pair'; readonly key: string; readonly other: string }
  | { readonly kind: 'row'; readonly stageKey: string; readonly row: number }
  /** A reference of the graph. */
  | { readonly kind: 'edge'; readonly id: string }
  /** An image, URL, repository or named context. */
  | { readonly kind: 'external'; readonly id: string }
  /** A line of the text (1-based); what the editor's cursor selects. */
  | { readonly kind: 'line'; readonly line: number };

/** What the middle of the page shows. */
export type View = SharedView['view'];

/** Something the reader must know about what was opened. */
export type Notice =
  | { readonly kind: 'bad-link'; readonly problem: LinkProblem }
  /** A link was opened; the reader's own work is kept beside it. */
  | { readonly kind: 'draft-kept' }
  /** Another tab has a newer state of what is shown here. */
  | { readonly kind: 'newer-draft'; readonly work: Work }
  /** The reader's own text made way for another; undo brings it back. */
  | { readonly kind: 'replaced' }
  /** The page changed the text for the reader; told for as long as that is the text. */
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'file-too-large'; readonly limit: number }
  | { readonly kind: 'file-binary' }
  /** A picture that was not exported here, or without its link. */
  | { readonly kind: 'file-picture' }
  | { readonly kind: 'storage-full' }
  /** The engine broke down: a defect of ours; the last good picture stays. */
  | { readonly kind: 'engine-failed' };

/** Whether the overview belongs to the present text and options. */
export type Status = 'ready' | 'working';

/** A step of the history: values to go to, only of the fields it changed. */
export interface Step {
  readonly values: Partial<Work>;
  /** Whether it leads to another file rather than to another state of the present one. */
  readonly opens: boolean;
}

/** The text and options an overview belongs to, and which of the files that were opened it is. */
export interface Analysed {
  readonly text: string;
  readonly options: BuildOptions;
  readonly opened: number;
}

/** What of the work is looked at, and how. What a link says of it is described in `#core/share/fields.ts`. */
/** Closed, open, or open at an argument, by its name, or at the named context to be set. */
export type SettingsOpen = boolean | string | { readonly context: string };

export interface ViewState extends Omit<
  SharedView,
  'selection' | 'compareWith' | 'moment' | 'timeline' | 'starts' | 'critical'
> {
  readonly selection: Selection | null;
  /** Target that the chosen one is compared with; null until one is chosen. */
  readonly compareWith: string | null;
  /** Whether the build settings are open, and for which argument or named context. */
  readonly settings: SettingsOpen;
  /** Who asked for the direction and the level: the reader, or a link, for what it opened. */
  readonly arrangedBy: 'reader' | 'link';
  readonly timeline: TimelineState;
}

/** Where the work came from, and the way back. */
export interface HistoryState {
  /** True once the reader wrote, pasted or opened something of their own. */
  readonly ownWork: boolean;
  /** Work set aside when a link or an example took its place; what "back to my draft" opens. */
  readonly kept: Work | null;
  /** Fragment of the link the work came from; "" where it came from elsewhere. */
  readonly fragment: string;
  /** Name that the work was written down under in an earlier visit; "" for what was opened in this one. */
  readonly draft: string;
  /** Counts the files that took the place of another (`otherText.ts`): each gets a picture of its own. */
  readonly opened: number;
  /** Steps to go back, newest last. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** What came of it in this visit: nothing of it is written down. */
export interface SessionState {
  /** Counts what was gone to: where it is shown, it takes the focus. */
  readonly arrivals: number;
  readonly notice: Notice | null;
  /** The latest result of the engine: the last good picture while a newer one is on its way. */
  readonly overview: CheckedOverview;
  /** What `overview` was made from; behind `text` and `opened` while a newer one is on its way. */
  readonly analysed: Analysed;
  readonly status: Status;
}

export interface AppState extends Work, ViewState, Preferences, HistoryState, TalkState, SessionState {}

/** How the parts of the store reach it: nothing else writes to it but the engine, which adds its results. */
export interface Gate {
  readonly get: () => AppState;
  readonly write: (next: (state: AppState) => Partial<AppState>) => void;
}
