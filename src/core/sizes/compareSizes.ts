import { placeKey } from './chain.ts';
import type { SizedInstruction, Sizes } from './types.ts';

/** An instruction with what it took before. */
export interface ComparedInstruction {
  readonly instruction: SizedInstruction;
  /** Undefined where it was not measured then, or was not there. */
  readonly before: number | undefined;
}

/** Two measurements of a target, counted the same way. */
export interface SizesComparison {
  readonly before: Sizes;
  readonly after: Sizes;
  readonly instructions: readonly ComparedInstruction[];
}

/**
 * What became of the sizes of a target. Both are laid onto the same file, so that an instruction is compared with itself. Undefined where
 * the two are counted in different ways: a compressed layer is smaller than the files in it, and nothing follows from that.
 */
export function compareSizes(before: Sizes, after: Sizes): SizesComparison | undefined {
  if (before.measure !== after.measure) return undefined;
  const keyOf = (one: SizedInstruction): string => `${placeKey(one)} ${one.isBase}`;
  const former = new Map(before.instructions.map((one) => [keyOf(one), one.bytes]));
  const instructions = after.instructions.map((instruction) => ({
    instruction,
    before: former.get(keyOf(instruction)),
  }));
  return { before, after, instructions };
}
