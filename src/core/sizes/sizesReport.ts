import type { SizesComparison } from './compareSizes.ts';
import { placeKey } from './chain.ts';
import type { SizedInstruction, Sizes, SizesFit, SizesForm, SizesMeasure } from './types.ts';

/** Bytes of an image in all. A size that nobody measured is absent. */
export interface SizesTotals {
  readonly form: SizesForm;
  /** `unpacked`: files as they lie in the layers; `compressed`: layers as they are pulled; `stored`: what the daemon keeps. */
  readonly measure: SizesMeasure;
  /** Printed in three digits, so that bytes are near and not exact. */
  readonly rounded: boolean;
  /** How layers and instructions were brought together. */
  readonly fit: SizesFit;
  readonly total?: number;
  readonly base?: number;
  /** What instructions added to the image. */
  readonly instructions?: number;
  /** Layers of the image that fit no instruction. */
  readonly unplaced?: number;
  /** What stayed in build stages, as far as it is known. */
  readonly leftBehind?: number;
}

/** The `sizes` object of `--format json`. The order of keys is fixed; later versions only add keys. */
export interface SizesReport extends SizesTotals {
  /** Every instruction that makes a layer, and every FROM with a base image, in the order of the file. */
  readonly layers: readonly SizesReportLayer[];
  /** Of the image before. */
  readonly before?: SizesTotals;
}

export interface SizesReportLayer {
  readonly stage: number;
  readonly line: number;
  /** `FROM` for a base image. */
  readonly keyword: string;
  /** Its layer is in the image; else it stayed in a build stage. */
  readonly inImage: boolean;
  readonly bytes?: number;
  /** What it took in the image before. */
  readonly before?: number;
}

/** Sizes as plain JSON, with those before where there are some. */
export function sizesReport(sizes: Sizes, comparison: SizesComparison | undefined): SizesReport {
  const keyOf = (one: SizedInstruction): string => `${placeKey(one)} ${one.isBase}`;
  const former = new Map(comparison?.instructions.map((one) => [keyOf(one.instruction), one.before]));
  return {
    ...totalsOf(sizes),
    layers: sizes.instructions.map((one) => ({
      stage: one.stage,
      line: one.line,
      keyword: one.keyword,
      inImage: one.inImage,
      ...known('bytes', one.bytes),
      ...known('before', former.get(keyOf(one))),
    })),
    ...(comparison && { before: totalsOf(comparison.before) }),
  };
}

function totalsOf(sizes: Sizes): SizesTotals {
  const { form, measure, isRounded, fit, totalBytes, baseBytes, ownBytes, unplacedBytes, leftBytes } = sizes;
  return {
    form,
    measure,
    rounded: isRounded,
    fit,
    ...known('total', totalBytes),
    ...known('base', baseBytes),
    ...known('instructions', ownBytes),
    ...(unplacedBytes > 0 && { unplaced: unplacedBytes }),
    ...known('leftBehind', leftBytes),
  };
}

function known<Name extends string>(name: Name, bytes: number | undefined): Partial<Record<Name, number>> {
  return bytes === undefined ? {} : ({ [name]: bytes } as Record<Name, number>);
}
