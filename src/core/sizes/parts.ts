import { knownSum } from './byteCount.ts';
import type { SizedInstruction, Sizes } from './types.ts';

/**
 * Where bytes are: the base image, instructions, or layers that fit no instruction, all in the image (`image` where no more is
 * known than the whole of it); or `left` in build stages.
 */
export type SizesPartName = 'base' | 'instructions' | 'unplaced' | 'image' | 'left';

export interface SizesPart {
  readonly name: SizesPartName;
  readonly bytes: number;
}

/** What a bar of an image is made of, in its order: what is in the image, then what stayed behind. Only what was measured. */
export function partsOf({
  totalBytes,
  baseBytes,
  ownBytes,
  unplacedBytes,
  leftBytes,
}: Sizes): readonly SizesPart[] {
  const inside = [
    part('base', baseBytes),
    part('instructions', ownBytes),
    part('unplaced', unplacedBytes),
  ].flat();
  const image = inside.length === 0 ? part('image', totalBytes) : inside;
  return [...image, ...part('left', leftBytes)];
}

function part(name: SizesPartName, bytes: number | undefined): readonly SizesPart[] {
  return bytes === undefined || bytes === 0 ? [] : [{ name, bytes }];
}

/** Instructions by what they take, the most first; those of unknown size last, in the order of the file. */
export function largestFirst(instructions: readonly SizedInstruction[]): readonly SizedInstruction[] {
  return instructions.toSorted((one, other) => (other.bytes ?? -1) - (one.bytes ?? -1));
}

/** What the instructions of a stage come to, its base image included. */
export interface StageTotal {
  readonly stage: number;
  /** Undefined where nothing of it is known. */
  readonly bytes: number | undefined;
  /** Something of it is unknown: it is `bytes` at least. */
  readonly isOpen: boolean;
  readonly inImage: boolean;
}

/** Bytes by stage, in file order; stages of which no instruction makes a layer are left out. */
export function stageTotals(instructions: readonly SizedInstruction[]): readonly StageTotal[] {
  const stages = new Map<number, SizedInstruction[]>();
  for (const one of instructions) {
    const known = stages.get(one.stage);
    if (known) known.push(one);
    else stages.set(one.stage, [one]);
  }
  return [...stages].map(([stage, own]) => ({
    stage,
    bytes: knownSum(own.map(({ bytes }) => bytes)),
    isOpen: own.some(({ bytes }) => bytes === undefined),
    inImage: own.some(({ inImage }) => inImage),
  }));
}
