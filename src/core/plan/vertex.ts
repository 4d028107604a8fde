import type { CacheLock, StepKind, StepOrigin } from './types.ts';
import type { DispatchState } from '#core/stages/state.ts';

/** Gives equal texts equal numbers. */
export interface Interner {
  intern(text: string): number;
  /** The text a number stands for; "" for a number that was never given out. */
  textOf(number: number): string;
}

/** An interner; numbers start at 1 and are dense. */
export function createInterner(): Interner {
  const numbers = new Map<string, number>();
  const texts = [''];
  return {
    intern(text) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size + 1;
        numbers.set(text, number);
        texts.push(text);
      }
      return number;
    },
    textOf: (number) => texts[number] ?? '',
  };
}

export interface VertexInput {
  readonly vertex: Vertex;
  readonly role: 'rootfs' | 'content';
  readonly paths: readonly string[];
}

/** How a build log names a vertex. `number` counts from 1 within the stage; the log may start later (R7.5). */
export interface VertexName {
  readonly text: string;
  readonly state: DispatchState | undefined;
  readonly number: number;
  readonly total: number;
}

/**
 * What one instruction of one stage lowers to, before equal ones are merged. Vertices of equal
 * `identity` (operation and inputs) are one step for BuildKit (R4.1).
 */
export interface Vertex {
  readonly identity: number;
  readonly kind: StepKind;
  readonly inputs: readonly VertexInput[];
  /** Undefined for vertices that no line names (context, inline files). */
  readonly origin: StepOrigin | undefined;
  readonly name: VertexName;
  /** Image sources: normalised reference. */
  readonly reference: string;
  readonly platform: string;
  readonly locks: readonly CacheLock[];
  /** What the build cache knows the operation by; undefined for a source, which is known by its identity. */
  readonly cached: CachedOperation | undefined;
}

/**
 * An operation as the build cache knows it: without its inputs, whose own entries are looked up apart, and without
 * what changes no file (R6.1, R6.9). Equal parts are equal texts as JSON.
 */
export interface CachedOperation {
  /** What is run, or what is copied to where. */
  readonly command: readonly unknown[];
  /** RUN: identity of the environment (`Environment.identity`). */
  readonly environment?: number;
  /** RUN: directory it starts in. */
  readonly workdir?: string;
  readonly user?: string;
  readonly platform?: string;
  /** RUN: its mounts, where they stand and what they are. */
  readonly mounts?: readonly unknown[];
  /** COPY and ADD: files that `--exclude` leaves out. */
  readonly excludes?: readonly string[];
}

/** A name without `[stage n/m]`. */
export function plainName(text: string): VertexName {
  return { text, state: undefined, number: 0, total: 0 };
}
