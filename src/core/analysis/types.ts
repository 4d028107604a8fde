/** What a stage is to the chosen target. Words on screen: target, layers, files, build only, not built. */
export type Role = 'target' | 'layers' | 'files' | 'build-only' | 'not-built';

/** A stage's role and the chain that gives it. */
export interface StageRole {
  readonly stage: number;
  readonly role: Role;
  /**
   * Id of the reference by which the shortest way from the target arrives here; its dependent is the stage
   * before on that way (`rolePath` follows it). Undefined for the target and for stages not built.
   */
  readonly via: string | undefined;
  /**
   * For a stage that is not built: targets that would build it ("" is the default target); undefined
   * where the file has too many stages to tell.
   */
  readonly builtBy: readonly string[] | undefined;
}

/**
 * How another stage's steps lie in time to those of the selected stage, from the step graph alone:
 * `before`: all of its steps must end before the selected stage's first step starts.
 * `after`: none of its steps can start before the selected stage's last step ended.
 * `together`: every step of it can overlap with every step of the selected stage.
 * `partly`: some steps can overlap; `upTo` / `from` say which.
 */
export type OverlapKind = 'before' | 'after' | 'together' | 'partly' | 'none';

export interface StageOverlap {
  readonly stage: number;
  readonly kind: OverlapKind;
  /** Ids of this stage's steps that can overlap with at least one step of the selected stage. */
  readonly overlapping: readonly number[];
  /** Ids of this stage's own steps, in build order. */
  readonly steps: readonly number[];
}
