import type { ParsedNode } from '#core/dockerfile/types.ts';
import type { Resolution } from '#core/graph/resolve.ts';
import type { Check, Edit } from './types.ts';

/** Edits that mend what a check found in an instruction; undefined where that is not safe. */
export type Fixer = (place: Place, check: Check) => readonly Edit[] | undefined;

/** The instruction a check is about, and its file. */
export interface Place extends Pick<ParsedNode, 'node' | 'instruction'> {
  readonly resolution: Resolution;
}
