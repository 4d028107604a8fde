import type { Step } from '#core/plan/types.ts';

/**
 * What becomes of a step in the next build.
 *
 * - `reruns`: it is run again (an image: pulled again), whatever the files turn out to be;
 * - `may-rerun`: it is run again unless the files it reads turn out to be the same as before (R6.1, R6.2): the steps they
 *   come from are run again, and what they leave behind is not known;
 * - `cached`: it is taken from the cache;
 * - `read`: the build context, a download or a Git source: looked at in every build, and never from the cache (R6.10).
 */
export type Fate = 'reruns' | 'may-rerun' | 'cached' | 'read';

/** A part of an instruction that differs. `environment` is a matter of ARG and ENV above it. */
export type EditedPart = 'command' | 'environment' | 'workdir' | 'user' | 'platform' | 'mounts' | 'excludes';

/** Why a step is not taken from the cache for certain. */
export type Cause =
  /** A file of the build context that it reads; `isCertain` is false where `--exclude` may leave it out. */
  | { readonly kind: 'file'; readonly file: string; readonly isCertain: boolean }
  | { readonly kind: 'image'; readonly reference: string }
  | { readonly kind: 'remote'; readonly url: string }
  | { readonly kind: 'named-context'; readonly name: string }
  | { readonly kind: 'no-cache' }
  /** No step like it stood in its place before. */
  | { readonly kind: 'new' }
  /** `variables`: names of those that were set, unset or given another value; none where only their order is another. */
  | { readonly kind: 'edited'; readonly parts: readonly EditedPart[]; readonly variables: readonly string[] }
  /** The same instruction, on another file system than before. */
  | { readonly kind: 'moved' }
  /** A step it continues (`rootfs`) or reads from (`content`) is not taken from the cache for certain. */
  | { readonly kind: 'step'; readonly step: number; readonly role: 'rootfs' | 'content' };

/** A step of the next build. */
export interface RebuiltStep {
  readonly step: Step;
  readonly fate: Fate;
  /** Its own causes before those that come through its inputs. None where it is cached or read. */
  readonly causes: readonly Cause[];
  /** The step that the first cause leads back to; the step itself where the cause is its own. */
  readonly origin: number;
}

/** What the next build runs again; steps by their id in its plan. */
export interface Rebuild {
  readonly steps: readonly RebuiltStep[];
}
