import { byName, choice, flag, member, names, optional, text, whole } from './field.ts';
import { group, type ValuesOf } from './fieldTable.ts';

/*
 * What a link holds besides the text, described once; the work is also what a draft and the history hold. The order is
 * that of the body of a link and must stay: equal states give equal links. What adding a field takes: README.md.
 */

/** What is passed to `docker build`, and what is assumed of it. */
export const workFields = {
  /** `--target`; "" is the default target. */
  target: member(text, 'target'),
  buildArgs: member(byName(text), 'build-arg'),
  /** `--platform`; "" is the platform of the builder. */
  platform: member(text, 'platform'),
  contexts: member(byName(text), 'build-context'),
  /** Platform of the builder, where it is not the one that is assumed (linux/amd64). */
  buildPlatform: member(optional(text)),
  /** What is assumed about time; undefined where nothing is. */
  timing: group({
    /** `max-parallelism` of the builder; 0 is no limit. */
    maxParallelism: member(whole),
    /** Durations (ms) that were typed or dragged, by the name of the step (`#core/plan/stepNames.ts`). */
    durations: member(byName(whole)),
  }),
  /** The Dockerfile that the text is compared with, whole; "" is none. */
  before: member(text),
  /** The `.dockerignore` of the build context; "" is none. */
  ignore: member(text),
};

/** How the work is looked at, as far as a link says it. */
export const viewFields = {
  /** What is selected: `stage:KEY`, `edge:ID`, `line:N` and the like; "" is nothing. */
  selection: member(text, 'selection'),
  /** Of the picture, and how much its cards say; `auto` leaves it to the room there is. */
  direction: member(choice('auto', 'LR', 'TB')),
  level: member(choice('auto', 'names', 'edges', 'all')),
  /** What stage cards show: their roles for the target, what can run at the same time, or what a change re-runs. */
  marks: member(choice('roles', 'parallel', 'rebuild')),
  /** Whether the build context is drawn as a node. */
  showContext: member(flag(false)),
  /** Keys of collapsed stage cards. */
  collapsed: member(names()),
  /** Moment of the build that is looked at, in whole ms from the first start; undefined where none is. */
  moment: member(optional(whole)),
  /** What the middle of the page shows. */
  view: member(choice('graph', 'matrix', 'compare', 'outline', 'changes')),
  /** Target that the chosen one is compared with; "" where none is. */
  compareWith: member(text),
  /** What the graph is narrowed to (`#state/narrowingText.ts`); "" leaves it to the size of the file. */
  only: member(text),
  /** What is followed on the graph from the selected stage. */
  follow: member(choice('none', 'needs', 'needed-by', 'both')),
  /** The way the open timeline shows the build. */
  timeline: member(choice('closed', 'lanes', 'waves', 'savings', 'table')),
  /** Whether the graph is coloured by earliest start, and the critical path is marked. */
  starts: member(flag(false)),
  critical: member(flag(true)),
  /** Step of a lesson that is open (`#lessons/course/place.ts`); "" where none is. */
  lesson: member(text, 'lesson'),
  /** What is different about the next build, word by word (`#core/rebuild/written.ts`); none where nothing is. */
  changed: member(names(500)),
};

/** The text, and what is passed to `docker build`. */
export interface SharedWork extends ValuesOf<typeof workFields> {
  readonly text: string;
}

export interface SharedView extends ValuesOf<typeof viewFields> {}

export type SharedTiming = NonNullable<SharedWork['timing']>;
