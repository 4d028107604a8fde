import type { Role } from '#core/analysis/types.ts';
import type { ReferenceKind } from '#core/plan/types.ts';

/** Stages, told by what BuildKit does with the file; which they are is never written by hand. */
export type StageSet =
  /** What a target builds; "" is the default target. */
  | { readonly is: 'built'; readonly target: string }
  /** What has one of these roles for a target. */
  | { readonly is: 'role'; readonly roles: readonly Role[]; readonly target: string }
  /** What the instruction at a line refers to. */
  | { readonly is: 'named-at'; readonly line: number }
  /** What can run, wholly or in part, at the same time as a stage (by its label). */
  | { readonly is: 'beside'; readonly stage: string; readonly target: string };

/** What must be true of the file and its target. Stages are named by their labels. */
export type Condition =
  /** BuildKit accepts the file and the target. */
  | { readonly is: 'accepted' }
  | { readonly is: 'role'; readonly stage: string; readonly roles: readonly Role[] }
  /** Nothing but these stages is built. */
  | { readonly is: 'only'; readonly stages: readonly string[] }
  /** A stage refers to another; `byName` asks for a name rather than a number. */
  | {
      readonly is: 'refers';
      readonly stage: string;
      readonly to: string;
      readonly kind: ReferenceKind;
      readonly byName?: boolean;
    }
  /** Every step of the one can run beside every step of the other. */
  | { readonly is: 'together'; readonly stages: readonly [string, string] };

/** Something to do on the tool. How it is judged: `judge.ts`; what the solution is: `solution.ts`. */
export type Task =
  /** Mark stages on the graph. */
  | { readonly kind: 'stages'; readonly which: StageSet }
  /** Choose the target, so that all of this is true. */
  | { readonly kind: 'target'; readonly until: readonly Condition[]; readonly solution: string }
  /** Edit the Dockerfile, so that all of this is true. `solution` is a text that does it. */
  | { readonly kind: 'edit'; readonly until: readonly Condition[]; readonly solution: string }
  /** Put the instructions at these lines in an order in which BuildKit can run them; listed as they are offered. */
  | { readonly kind: 'order'; readonly lines: readonly number[] }
  /** Say how long the build takes, in whole seconds. */
  | { readonly kind: 'time' };

/** What was answered in the panel; a target and a text are read off the tool. */
export interface Answer {
  /** Keys of the stages that are marked. */
  readonly marked: readonly string[];
  /** First lines of instructions, in the order they were put in. */
  readonly order: readonly number[];
  /** Seconds; undefined where no number was typed. */
  readonly seconds: number | undefined;
}

/** Why an answer is not right yet. Lines count from 1; stages are labels. */
export type Reason =
  | { readonly kind: 'nothing-marked' }
  /** Marked, but a target does not build it: nothing on the way to it refers to the stage. */
  | { readonly kind: 'not-built'; readonly stage: string; readonly line: number }
  /** Not marked, but `by` refers to it at a line. */
  | { readonly kind: 'needed'; readonly stage: string; readonly by: string; readonly line: number }
  /** Not marked, but it is the target. */
  | { readonly kind: 'is-target'; readonly stage: string; readonly line: number }
  /** Its role for the target is another; the line that gives it, or the stage's own. */
  | { readonly kind: 'role'; readonly stage: string; readonly role: Role; readonly line: number }
  | { readonly kind: 'names-other'; readonly stage: string; readonly line: number }
  | { readonly kind: 'names-it'; readonly stage: string; readonly line: number }
  /** One of two stages waits for the other, because of a line. */
  | { readonly kind: 'waits'; readonly stage: string; readonly other: string; readonly line: number }
  | { readonly kind: 'no-wait'; readonly stage: string; readonly other: string; readonly line: number }
  | { readonly kind: 'rejected'; readonly line: number }
  | { readonly kind: 'no-stage'; readonly stage: string }
  | { readonly kind: 'builds-too'; readonly stage: string; readonly line: number }
  | { readonly kind: 'builds-not'; readonly stage: string; readonly line: number }
  | { readonly kind: 'no-reference'; readonly stage: string; readonly to: string; readonly line: number }
  | { readonly kind: 'by-number'; readonly stage: string; readonly written: string; readonly line: number }
  /** The instruction at `line` needs the one at `other`, which comes later in the answer. */
  | { readonly kind: 'too-early'; readonly line: number; readonly other: number }
  | { readonly kind: 'no-number' }
  /** Less than the steps of the longest chain take, one of which is at `line`. */
  | { readonly kind: 'too-short'; readonly line: number }
  /** More than it takes: something runs at the same time as the step at `line`. */
  | { readonly kind: 'too-long'; readonly line: number };

/** Undefined where the answer is right. */
export type Verdict = Reason | undefined;
