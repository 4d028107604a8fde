import type { SharedState } from '#core/share/types.ts';
import type { Condition, StageSet, Task } from '#lessons/judge/tasks.ts';

/** What tells the file of a lesson from any other JSON, and the version that is written here. */
export const LESSON_FORMAT = 'stagegraph-lesson';
export const LESSON_VERSION = 1;

/** Most steps of a lesson, and most characters (UTF-16) of a title and of any other words. */
export const mostSteps = 100;
export const longestTitle = 200;
export const longestWords = 5000;

/** What of the tasks of the course can stand in a file. More may come, each with its place in `readTask.ts` and the schema. */
export type FileStageSet = Extract<StageSet, { readonly is: 'built' | 'role' | 'named-at' | 'beside' }>;
export type FileCondition = Extract<
  Condition,
  { readonly is: 'accepted' | 'role' | 'only' | 'refers' | 'together' }
>;
export type FileTask =
  | { readonly kind: 'stages'; readonly which: FileStageSet }
  | {
      readonly kind: 'target' | 'edit';
      readonly until: readonly FileCondition[];
      readonly solution: string;
    }
  | Extract<Task, { readonly kind: 'order' | 'time' }>;

/** A task with its words. */
export interface OwnTask {
  readonly task: FileTask;
  /** What is to be done. */
  readonly ask: string;
  /** "" where there is none. */
  readonly hint: string;
  /** Said once it is solved; "" where nothing is. */
  readonly done: string;
}

/** A step: a state of the tool, and what is said of it. Words are those of `richText.ts`. */
export interface OwnStep {
  readonly title: string;
  readonly say: string;
  readonly state: SharedState;
  readonly task?: OwnTask;
}

/** A lesson that a reader made. `docs/lesson-format.md` describes its file. */
export interface OwnLesson {
  readonly title: string;
  readonly aim: string;
  readonly steps: readonly OwnStep[];
}

/** Where something is wrong: the step, counted from 1 as in the file; of the whole lesson where there is none. */
interface AtStep {
  readonly step?: number;
}

/** Something in the file of a lesson that cannot be read. All but the first four leave something to open. */
export type LessonProblem = AtStep &
  (
    | { readonly kind: 'too-large'; readonly limit: number }
    /** `line` where the browser told it. */
    | { readonly kind: 'not-json'; readonly line?: number }
    /** JSON of another kind. */
    | { readonly kind: 'no-lesson' }
    | { readonly kind: 'no-steps' }
    /** Written by a later version: what is known here is read. */
    | { readonly kind: 'newer'; readonly version: number }
    | { readonly kind: 'more-steps'; readonly most: number }
    /** A step that is no object; it is left out. */
    | { readonly kind: 'no-step' }
    /** A member is of another type, or a word that is not known: read as if it were not there. */
    | { readonly kind: 'member'; readonly member: string }
    /** Words are cut. */
    | { readonly kind: 'too-long'; readonly member: string; readonly most: number }
    /** A kind of task that is not known here: the step is shown without it. */
    | { readonly kind: 'task-kind'; readonly written: string }
    /** Of a task something is missing or wrong: the step is shown without it. */
    | { readonly kind: 'task'; readonly member: string }
  );

/** What was read: a lesson, reasons why there is none, or both, where a part of it could be read. */
export interface LessonReading {
  readonly lesson: OwnLesson | undefined;
  readonly problems: readonly LessonProblem[];
}
