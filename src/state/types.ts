import type { Drawn, Marks } from '#core/export/drawn.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { BuildFile, BuildSource } from '#core/builds/types.ts';
import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import type { SharedView, SharedWork } from '#core/share/fields.ts';
import type { LinkProblem } from '#core/share/types.ts';
import type { Preferences } from './preferenceFields.ts';
import type { TalkState, TalkStep } from './talkTypes.ts';
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
  /** A newer page is kept in the browser, and waits for this one to go. */
  | { readonly kind: 'newer-page' }
  /** The reader's own text made way for another; undo brings it back. */
  | { readonly kind: 'replaced' }
  /** The page changed the text for the reader; told for as long as that is the text. */
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'file-too-large'; readonly limit: number }
  | { readonly kind: 'file-binary' }
  /** A picture that was not exported here, or without its link. */
  | { readonly kind: 'file-picture' }
  /** A talk came from a file, in place of another one. */
  | { readonly kind: 'talk-opened'; readonly before: readonly TalkStep[] }
  | { readonly kind: 'talk-damaged' }
  | { readonly kind: 'storage-full' }
  /** The engine broke down: a defect of ours; the last good picture stays. */
  | { readonly kind: 'engine-failed' };

/** A bake or compose file, those that are read together with it, and the files that came with it. */
export interface OpenedBuilds {
  /** Name of the one that was opened. */
  readonly name: string;
  /** All that are read, each laid over those before it. */
  readonly sources: readonly BuildSource[];
  readonly file: BuildFile;
  /** Variables of the file that the reader set, by name. */
  readonly environment: Readonly<Record<string, string>>;
  /** Texts of the other files by path, from the folder of this one. */
  readonly beside: Readonly<Record<string, string>>;
  /** Whether its builds are listed now. */
  readonly isListed: boolean;
}

/** A file of a folder that was opened. */
export interface FolderFile {
  /** From what was opened, its parts separated by "/". */
  readonly path: string;
  /** A Dockerfile, one that names builds (bake, compose), or what these read beside it, such as `.env`. */
  readonly kind: 'dockerfile' | 'builds' | 'beside';
  /** As it came. */
  readonly text: string;
  /** As it was left, and the name of its draft; undefined where it was not opened yet. */
  readonly left?: { readonly work: Work; readonly draft: string };
}

/** A folder, or files, that were opened together. */
export interface OpenedFolder {
  readonly files: readonly FolderFile[];
  /** Path of the file that is shown; null while something else is. */
  readonly open: string | null;
  /** Files that were too many or too large to be read. */
  readonly leftOut: number;
}

/** Names of the files of a build context, as they were pasted, chosen or dropped. */
export interface OpenedList {
  /** As `git ls-files` prints them, a path a line; a chosen file is read where it is needed. */
  readonly text: string | Blob;
  /** They came with the opened folder: a Dockerfile of it has those beside and below it as its build context. */
  readonly isOfFolder: boolean;
  /** There is more than was looked at. */
  readonly isPartial: boolean;
}

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

/** Closed, open, or open at an argument, by its name, or at the named context to be set. */
export type SettingsOpen = boolean | string | { readonly context: string };

/** What of the work is looked at, and how. What a link says of it is described in `#core/share/fields.ts`. */
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
  /** Whether roles are what a task asks for: graph and text keep them to themselves. */
  readonly asksRoles: boolean;
  /** How the graph on the page is drawn; null until it was. */
  readonly drawn: Drawn | null;
  /** What its cards show in place of roles; undefined while they show roles. */
  readonly drawnMarks: Marks | undefined;
  /** Counts how often the graph was asked to show all of itself. */
  readonly fits: number;
  readonly notice: Notice | null;
  /** The bake or compose file that was opened last; null: none. */
  readonly builds: OpenedBuilds | null;
  /** The files that can be gone to beside the present one; null: none. */
  readonly folder: OpenedFolder | null;
  /** What files the build context has, as far as it was told; null: it was not. */
  readonly fileList: OpenedList | null;
  /** The latest result of the engine: the last good picture while a newer one is on its way. */
  readonly overview: CheckedOverview;
  /** What `overview` was made from; behind `text` and `opened` while a newer one is on its way. */
  readonly analysed: Analysed;
  readonly status: Status;
  /**
   * Values of build args and named contexts that a build record brought, as `NAME=VALUE`: they are somebody's own, and
   * stay out of links and drafts until the reader says otherwise.
   */
  readonly recorded: ReadonlySet<string>;
}

export interface AppState extends Work, ViewState, Preferences, HistoryState, TalkState, SessionState {}

/** How the parts of the store reach it: nothing else writes to it but the engine, which adds its results. */
export interface Gate {
  readonly get: () => AppState;
  readonly write: (next: (state: AppState) => Partial<AppState>) => void;
}
