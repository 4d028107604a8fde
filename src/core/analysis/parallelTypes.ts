import type { Part } from './part.ts';

/** Another stage some of whose steps can run while some of this stage's do. */
export interface Beside {
  readonly stage: number;
  /** Steps of the other stage that can. */
  readonly theirs: Part;
  /** Steps of this stage that can. */
  readonly own: Part;
}

/** What one step of a stage waits for in other stages. */
export interface StageWait {
  /** The stage's own step (id). */
  readonly step: number;
  /** The nearest steps it needs that do work for other stages, each with the stage it is told under. */
  readonly on: readonly { readonly stage: number; readonly step: number }[];
}

/** One stage of the build, and what can run while it runs. */
export interface ParallelStage {
  readonly stage: number;
  /** Its steps that do work, in build order. */
  readonly steps: readonly number[];
  /** Index in `tracks`; undefined where nothing can run at the same time. */
  readonly track: number | undefined;
  /** In file order. */
  readonly beside: readonly Beside[];
  /** Which of its steps can run beside a step of any other stage. */
  readonly share: Part;
  /** In build order; a wait that an earlier one implies is left out. */
  readonly waits: readonly StageWait[];
}

/** A chain of steps, each of which needs the one before it. */
export interface StepChain {
  /** Ids, first to last; only steps that do work. */
  readonly steps: readonly number[];
  /** The stages they stand in, without repetition of neighbours. */
  readonly stages: readonly number[];
}

/** What can run at the same time in the build of one target, by its step graph alone. */
export interface Parallel {
  /** Stages of the build that have work to do, in file order. */
  readonly stages: readonly ParallelStage[];
  /**
   * The fewest rows in which stages of one row never overlap; each row in build order. Stages that overlap
   * with nothing are in none.
   */
  readonly tracks: readonly (readonly number[])[];
  /** Most stages that can run at one moment; undefined where it takes too long to say. */
  readonly atOnce: number | undefined;
  /** A longest chain of steps: no builder is done before it has run them one after the other. */
  readonly longest: StepChain;
}
