/** What told the sizes. `record` is a build record (`#core/record`); the others are what docker and dive print. */
export type SizesForm = 'history' | 'inspect' | 'manifest' | 'dive' | 'record';

/**
 * What bytes are counted: files as they lie in the layer (`unpacked`), the layer as it is pushed and pulled (`compressed`), or
 * what the image takes in the store of the daemon, whichever that has (`stored`).
 */
export type SizesMeasure = 'unpacked' | 'compressed' | 'stored';

/** An entry of an image's history, or a layer. */
export interface MeasuredLayer {
  /** Which instruction made it, as the builder noted it; undefined where the form does not say. */
  readonly createdBy: string | undefined;
  /** Undefined where it is not told. */
  readonly bytes: number | undefined;
}

/** One image as it was measured. */
export interface MeasuredImage {
  /** `linux/arm64`; undefined where the form does not say. */
  readonly platform: string | undefined;
  /** Oldest first. A history has entries that made no layer as well. */
  readonly layers: readonly MeasuredLayer[];
  /** The whole image; undefined where a layer of unknown size is in it. */
  readonly totalBytes: number | undefined;
}

/** What a file says of sizes: plain data, so that it can cross from a worker. */
export interface Measured {
  readonly form: Exclude<SizesForm, 'record'>;
  readonly measure: SizesMeasure;
  /** Printed in three digits (`12.3MB`): the bytes are near, not exact. */
  readonly isRounded: boolean;
  /**
   * The history had fewer entries with a layer than there are layers, and BuildKit added some at the end. Docker counts layers along
   * the entries: sizes stand beside other instructions than their own, and only their sum is right.
   */
  readonly isShifted: boolean;
  /** At least one; several where they are for several platforms. */
  readonly images: readonly MeasuredImage[];
}

/** Why a file gives no sizes; the sentence is made elsewhere. */
export type SizesProblemRule =
  | 'sizes-empty'
  | 'sizes-unknown'
  /** Not JSON from some line on: cut or changed. */
  | 'sizes-damaged'
  | 'sizes-too-large'
  /** `docker history` as a table. */
  | 'sizes-table'
  /** The config of an image, which has no sizes. */
  | 'sizes-config'
  /** An index of several platforms, which has no layers itself. */
  | 'sizes-index'
  /** An attestation, which is pushed beside an image. */
  | 'sizes-attestation'
  /** A manifest of the first version, which has no sizes. */
  | 'sizes-schema-1'
  /** Several images in one answer. */
  | 'sizes-several'
  /** Of a known form, but without a layer. */
  | 'sizes-no-layers'
  /** More layers than any image has: `limit`. */
  | 'sizes-too-many-layers';

/** Why sizes are not those of the file. */
export type SizesRefusalRule =
  /** BuildKit rejects the build, or another frontend reads the file: no instruction makes a layer that could be told. */
  | 'sizes-no-build'
  /** Of another image: of the instructions of the target too few are in it. */
  | 'sizes-other-image'
  /** The image of another target: `target`. */
  | 'sizes-other-target'
  /** Not built by BuildKit, which notes its instructions in another way. */
  | 'sizes-other-builder'
  /** Of other platforms: `platforms`. */
  | 'sizes-other-platform'
  /** Fewer layers than instructions that make one: `layers`, `instructions`. */
  | 'sizes-too-few-layers'
  /** More layers than instructions that make one, on nothing: `layers`, `instructions`. */
  | 'sizes-too-many'
  /** The build record of another Dockerfile. */
  | 'sizes-other-record'
  /** Two measurements that are counted in different ways: `before`, `after`. */
  | 'sizes-other-measure'
  /** A build record without sizes: the `docker` driver does not tell them. */
  | 'sizes-none-recorded';

/** What is wrong, with what the sentence says of it. */
export interface SizesFault<Rule> {
  readonly rule: Rule;
  readonly params: Readonly<Record<string, string | number>>;
}

export type SizesProblem = SizesFault<SizesProblemRule>;
export type SizesRefusal = SizesFault<SizesRefusalRule>;

/** What a text turned out to be. */
export type SizesReading =
  | { readonly measured: Measured; readonly problem: undefined }
  | { readonly measured: undefined; readonly problem: SizesProblem };

/**
 * How layers and instructions were brought together: every instruction was found in the history (`whole`) or some were
 * (`partly`: the image is of another state of the file); by their number alone, because the form names no instruction
 * (`order`); by the digests of a build record (`digest`); not at all, because only the whole image was measured (`total`).
 */
export type SizesFit = 'whole' | 'partly' | 'order' | 'digest' | 'total';

/** An instruction that makes a layer, or a FROM with the base image below it. */
export interface SizedInstruction {
  readonly stage: number;
  /** Row of the stage; -1 is the FROM line: its base image, or triggers that it fires. */
  readonly row: number;
  readonly line: number;
  readonly keyword: string;
  /** What follows the keyword, in one line. */
  readonly text: string;
  /** A base image. */
  readonly isBase: boolean;
  /** Its layer is in the image; else it stayed in a build stage. */
  readonly inImage: boolean;
  /** Undefined where nobody measured it. */
  readonly bytes: number | undefined;
}

/** Sizes laid onto a target. All bytes are counted the same way (`measure`). */
export interface Sizes {
  readonly form: SizesForm;
  readonly measure: SizesMeasure;
  readonly isRounded: boolean;
  readonly fit: SizesFit;
  /** Stage that is the target. */
  readonly stage: number;
  /** The whole image. */
  readonly totalBytes: number | undefined;
  /** The base image of the target: 0 for scratch. */
  readonly baseBytes: number | undefined;
  /** What instructions added to the image, as far as it is known. */
  readonly ownBytes: number | undefined;
  /** Layers of the image that fit no instruction; where `baseBytes` is not known it is among them. */
  readonly unplacedBytes: number;
  /** What stayed in build stages, as far as it is known: only a build record tells. */
  readonly leftBytes: number | undefined;
  /** In the order of the file. */
  readonly instructions: readonly SizedInstruction[];
}

/** Sizes of a file, or why those given are not its. */
export type SizesAnswer =
  | { readonly sizes: Sizes; readonly refusal: undefined }
  | { readonly sizes: undefined; readonly refusal: SizesRefusal };
