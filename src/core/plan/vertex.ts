import type { CacheLock, StepKind, StepOrigin } from './types.ts';
import type { DispatchState } from '#core/stages/state.ts';

/** Gives equal texts equal numbers. */
export interface Interner {
  intern(text: string): number;
}

/** An interner; numbers start at 1 and are dense. */
export function createInterner(): Interner {
  const numbers = new Map<string, number>();
  return {
    intern(text) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size + 1;
        numbers.set(text, number);
      }
      return number;
    },
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
}

/** A name without `[stage n/m]`. */
export function plainName(text: string): VertexName {
  return { text, state: undefined, number: 0, total: 0 };
}
