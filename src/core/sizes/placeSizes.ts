import { forTarget } from '#core/plan/plan.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { DispatchState } from '#core/stages/state.ts';
import { knownSum, sumOf } from './byteCount.ts';
import { chainOf, type Chain, type ChainCommand } from './chain.ts';
import { placeHistory, type Placed } from './placeHistory.ts';
import { instructionsOf } from './instructions.ts';
import type { Measured, MeasuredImage, MeasuredLayer, SizesAnswer, SizesRefusal } from './types.ts';

/** The file that sizes are laid onto, and what is built of it. */
export interface SizedFile {
  readonly resolution: Resolution;
  /** Of the target that is asked about. */
  readonly plan: BuildPlan;
}

/** Other targets that are tried, to say whose image it is, and characters of a history up to which that is done. */
const triedTargets = 100;
const triedCharacters = 200_000;

/**
 * Lays the sizes of an image onto the instructions of a target. Nothing is guessed: a layer belongs to an instruction because the
 * history says so (`alignHistory`), or, where the form names none, by its number from the end. What is left of an image of which
 * every instruction was found is its base image. Only what is in the image has a size; build stages have none of theirs there.
 */
export function placeSizes({ resolution: asOpened, plan }: SizedFile, measured: Measured): SizesAnswer {
  const resolution = forTarget(asOpened, plan.target);
  const state = resolution.stageStates[plan.stage];
  if (plan.error || !state || resolution.frontend.kind === 'foreign') return refuse('sizes-no-build');
  const image = imageFor(measured, resolution.options.platform);
  if ('rule' in image) return { sizes: undefined, refusal: image };
  const chain = chainOf(resolution, state, plan);
  const placed = place(chain, measured, image);
  if ('rule' in placed) {
    const target =
      placed.rule === 'sizes-other-image' ? otherTarget(resolution, plan, state, measured, image) : undefined;
    return target === undefined
      ? { sizes: undefined, refusal: placed }
      : refuse('sizes-other-target', { target });
  }
  const { fit, bytes, baseBytes, unplacedBytes } = placed;
  const sizeOf = new Map(chain.commands.map((command, at) => [command, bytes[at]]));
  const layered = chain.commands.filter(({ makesLayer }) => makesLayer);
  return {
    refusal: undefined,
    sizes: {
      form: measured.form,
      measure: measured.measure,
      isRounded: measured.isRounded,
      fit,
      stage: plan.stage,
      totalBytes: image.totalBytes,
      baseBytes,
      ownBytes: fit === 'total' ? undefined : knownSum(layered.map((command) => sizeOf.get(command))),
      unplacedBytes,
      leftBytes: undefined,
      instructions: instructionsOf(resolution, plan, chain, {
        ofCommand: (command) => sizeOf.get(command),
        ofBase: () => baseBytes,
        ofStep: () => undefined,
      }),
    },
  };
}

/** The image of the platform that is built for; the only one where there is one. */
function imageFor({ images }: Measured, platform: string): MeasuredImage | SizesRefusal {
  const [first] = images;
  const found = images.find((image) => image.platform === platform);
  if (found) return found;
  if (first && images.length === 1 && (first.platform === undefined || sameSystem(first.platform, platform)))
    return first;
  const platforms = images.flatMap((image) => image.platform ?? []).join(', ');
  return { rule: 'sizes-other-platform', params: { platforms } };
}

/** The variant may be left out: `linux/arm64` is `linux/arm64/v8`. */
function sameSystem(one: string, other: string): boolean {
  const start = (platform: string): string => platform.split('/', 2).join('/');
  return start(one) === start(other);
}

function place(chain: Chain, measured: Measured, { layers }: MeasuredImage): Placed | SizesRefusal {
  switch (measured.form) {
    case 'inspect':
      return placeTotal(chain, layers);
    case 'manifest':
      return placeInOrder(chain, layers);
    case 'history':
    case 'dive':
      return placeHistory(chain, measured, layers);
  }
}

/** A manifest names no instruction: the last layers are those of the instructions that make one. */
function placeInOrder(
  { commands, startsEmpty }: Chain,
  layers: readonly MeasuredLayer[],
): Placed | SizesRefusal {
  const counted = countOf(commands, startsEmpty, layers);
  if ('rule' in counted) return counted;
  const { below } = counted;
  let next = below;
  return {
    fit: 'order',
    bytes: commands.map(({ makesLayer }) => (makesLayer ? layers[next++]?.bytes : undefined)),
    baseBytes: sumOf(layers.slice(0, below).map(({ bytes }) => bytes)),
    unplacedBytes: 0,
  };
}

/** The whole image is all that was measured; its layers are counted, to know that it can be the file's. */
function placeTotal(
  { commands, startsEmpty }: Chain,
  layers: readonly MeasuredLayer[],
): Placed | SizesRefusal {
  const counted = countOf(commands, startsEmpty, layers);
  if ('rule' in counted) return counted;
  return { fit: 'total', bytes: [], baseBytes: startsEmpty ? 0 : undefined, unplacedBytes: 0 };
}

/** How many layers are below those of the instructions: at least one, unless the image starts from nothing. */
function countOf(
  commands: readonly ChainCommand[],
  startsEmpty: boolean,
  layers: readonly MeasuredLayer[],
): { readonly below: number } | SizesRefusal {
  const instructions = commands.filter(({ makesLayer }) => makesLayer).length;
  const below = layers.length - instructions;
  const params = { layers: layers.length, instructions };
  if (below < (startsEmpty ? 0 : 1)) return { rule: 'sizes-too-few-layers', params };
  return startsEmpty && below > 0 ? { rule: 'sizes-too-many', params } : { below };
}

/** Another target of the file whose image it is. */
function otherTarget(
  resolution: Resolution,
  plan: BuildPlan,
  asked: DispatchState,
  measured: Measured,
  image: MeasuredImage,
): string | undefined {
  const length = image.layers.reduce((sum, { createdBy = '' }) => sum + createdBy.length, 0);
  if (length > triedCharacters) return undefined;
  for (const [name, state] of [...resolution.byName].slice(0, triedTargets)) {
    if (state === asked) continue;
    const placed = place(chainOf(resolution, state, plan), measured, image);
    if (!('rule' in placed) && placed.fit === 'whole') return name;
  }
  return undefined;
}

function refuse(rule: SizesRefusal['rule'], params: SizesRefusal['params'] = {}): SizesAnswer {
  return { sizes: undefined, refusal: { rule, params } };
}
