import type { Role } from '#core/analysis/types.ts';
import type { MountType } from '#core/dockerfile/types.ts';
import type { ReferenceKind } from '#core/plan/types.ts';

/** Stages, told by what BuildKit does with the file; which they are is never written by hand. */
export type StageSet =
  /** What a target builds; "" is the default target. `platform`: that of `--platform`, else what the step has. */
  | { readonly is: 'built'; readonly target: string; readonly platform?: string }
  /** What has one of these roles for a target. */
  | { readonly is: 'role'; readonly roles: readonly Role[]; readonly target: string }
  /** What the instruction at a line refers to. */
  | { readonly is: 'named-at'; readonly line: number }
  /** What can run, wholly or in part, at the same time as a stage (by its label). */
  | { readonly is: 'beside'; readonly stage: string; readonly target: string }
  /** What has a RUN that is given a mount of a type, built or not. */
  | { readonly is: 'mounting'; readonly type: MountType }
  /** What runs on the platform of the builder, whatever is asked for. */
  | { readonly is: 'on-builder' }
  /** What has a step that a build for two platforms runs twice. */
  | { readonly is: 'doubled'; readonly target: string }
  /** What has a step that the next build runs again for certain, if this has changed (`file:go.mod`, `image:alpine`). */
  | { readonly is: 'reruns'; readonly changed: readonly string[]; readonly target: string };

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
  | { readonly is: 'together'; readonly stages: readonly [string, string] }
  /** What the build has to be given, and nothing else: ids of `--secret` and `--ssh`. */
  | { readonly is: 'asks-for'; readonly secrets: readonly string[]; readonly ssh: readonly string[] }
  /** A stage copies one of these out of another, or a folder that it lies in; the first is the one to be told of. */
  | {
      readonly is: 'brings';
      readonly stage: string;
      readonly any: readonly { readonly from: string; readonly path: string }[];
    }
  /** A stage has a RUN with these words, or has none. */
  | { readonly is: 'runs'; readonly stage: string; readonly command: string; readonly does: boolean }
  | MountCondition
  | PlatformCondition
  | RebuildCondition;

/** What must be true of mounts. `command` is words of a RUN. */
export type MountCondition =
  /** The command is given a secret as the file `target`. */
  | { readonly is: 'secret'; readonly id: string; readonly target: string; readonly command: string }
  /** No instruction has these words any more. */
  | { readonly is: 'without'; readonly words: string }
  /** A stage copies from another what is no part of a cache mount there. */
  | { readonly is: 'kept'; readonly from: string; readonly to: string }
  /** A stage has a cache mount at an absolute path. */
  | { readonly is: 'cached-at'; readonly stage: string; readonly target: string };

/** What must be true of the platforms a stage runs on. */
export type PlatformCondition =
  /** Its platform follows the builder, or does not. */
  | { readonly is: 'on-builder'; readonly stage: string; readonly follows: boolean }
  /** A build for two platforms runs the RUN with these words once, or once for each; it has the words `uses` in it. */
  | {
      readonly is: 'platforms';
      readonly stage: string;
      readonly command: string;
      readonly each: boolean;
      readonly uses?: string;
    };

/** The RUN with these words is run again for certain, or not, if this has changed. */
export interface RebuildCondition {
  readonly is: 'rebuild';
  readonly stage: string;
  readonly command: string;
  readonly changed: readonly string[];
  readonly reruns: boolean;
}

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
  | { readonly kind: 'mounts-it'; readonly stage: string; readonly type: MountType; readonly line: number }
  | { readonly kind: 'mounts-not'; readonly stage: string; readonly type: MountType; readonly line: number }
  | { readonly kind: 'on-builder'; readonly stage: string; readonly line: number }
  /** The platform of a stage is the one that was asked for. */
  | { readonly kind: 'on-asked'; readonly stage: string; readonly line: number }
  /** Of a stage, the instruction at a line is the first that is run for each platform. */
  | { readonly kind: 'doubled'; readonly stage: string; readonly line: number }
  | { readonly kind: 'not-doubled'; readonly stage: string; readonly line: number }
  /** No RUN of a stage has these words. */
  | { readonly kind: 'no-command'; readonly stage: string; readonly command: string }
  | { readonly kind: 'uses-not'; readonly command: string; readonly words: string; readonly line: number }
  | { readonly kind: 'runs-once'; readonly command: string; readonly line: number }
  | { readonly kind: 'runs-each'; readonly command: string; readonly line: number }
  /** Of a stage, the instruction at a line is run again, because of the one at `origin`. */
  | { readonly kind: 'reruns'; readonly stage: string; readonly line: number; readonly origin: number }
  /** It is run again only if the files it reads have changed. */
  | { readonly kind: 'may-rerun'; readonly stage: string; readonly line: number }
  | { readonly kind: 'stays-cached'; readonly stage: string; readonly line: number }
  | {
      readonly kind: 'command-reruns';
      readonly command: string;
      readonly line: number;
      readonly origin: number;
    }
  | { readonly kind: 'command-cached'; readonly command: string; readonly line: number }
  | { readonly kind: 'brings-not'; readonly stage: string; readonly path: string; readonly line: number }
  | { readonly kind: 'rejected'; readonly line: number }
  | { readonly kind: 'no-stage'; readonly stage: string }
  | { readonly kind: 'builds-too'; readonly stage: string; readonly line: number }
  | { readonly kind: 'builds-not'; readonly stage: string; readonly line: number }
  /** A stage does not refer to another one in the way `how`. */
  | {
      readonly kind: 'no-reference';
      readonly stage: string;
      readonly to: string;
      readonly how: ReferenceKind;
      readonly line: number;
    }
  | { readonly kind: 'by-number'; readonly stage: string; readonly written: string; readonly line: number }
  /** The build needs `--secret id=…` or `--ssh …`, because of a line. */
  | { readonly kind: 'asks'; readonly flag: string; readonly line: number }
  | { readonly kind: 'asks-not'; readonly flag: string }
  /** A command, perhaps at a line, is not given a secret as the file `target`. */
  | ({ readonly kind: 'no-secret'; readonly line: number } & Pick<
      Extract<MountCondition, { readonly is: 'secret' }>,
      'command' | 'id' | 'target'
    >)
  | { readonly kind: 'still-there'; readonly words: string; readonly line: number }
  /** What a line copies lies in the folder of a cache mount, of which nothing is in the stage. */
  | { readonly kind: 'in-cache'; readonly path: string; readonly folder: string; readonly line: number }
  /** No command of a stage speaks of what a line copies out of it. */
  | { readonly kind: 'not-put'; readonly stage: string; readonly path: string; readonly line: number }
  | { readonly kind: 'no-cache'; readonly stage: string; readonly target: string; readonly line: number }
  /** The instruction at `line` needs the one at `other`, which comes later in the answer. */
  | { readonly kind: 'too-early'; readonly line: number; readonly other: number }
  | { readonly kind: 'no-number' }
  /** Less than the steps of the longest chain take, one of which is at `line`. */
  | { readonly kind: 'too-short'; readonly line: number }
  /** More than it takes: something runs at the same time as the step at `line`. */
  | { readonly kind: 'too-long'; readonly line: number };

/** Undefined where the answer is right. */
export type Verdict = Reason | undefined;
