import type { LoggedStep } from '#core/buildlog/types.ts';
import { forTarget } from '#core/plan/plan.ts';
import type { Step } from '#core/plan/types.ts';
import { knownSum } from './byteCount.ts';
import { chainOf, placeKey } from './chain.ts';
import { instructionsOf } from './instructions.ts';
import type { SizedFile } from './placeSizes.ts';
import type { SizesAnswer } from './types.ts';

/** A step of the plan with what a build record says of it. */
export type RecordedStep = readonly [step: Step, logged: LoggedStep | undefined];

/**
 * The bytes that a build record tells of each step (`LoggedStep.bytes`), laid onto a target: compressed layers, those of build stages
 * included. A step whose layers the builder did not keep, or did not compress, is unknown.
 */
export function recordedSizes(
  { resolution: asOpened, plan }: SizedFile,
  steps: readonly RecordedStep[],
): SizesAnswer {
  const resolution = forTarget(asOpened, plan.target);
  const state = resolution.stageStates[plan.stage];
  if (plan.error || !state || resolution.frontend.kind === 'foreign')
    return { sizes: undefined, refusal: { rule: 'sizes-no-build', params: {} } };
  const bytesOf = new Map<string, number>();
  const keyOf = (place: { readonly stage: number; readonly row: number }, isBase: boolean): string =>
    `${placeKey(place)} ${isBase}`;
  const keysOf = ({ kind, origins }: Step): readonly string[] =>
    origins.map((one) => keyOf(one, kind === 'image'));
  for (const [step, logged] of steps) {
    // What was sent of the build context is no layer.
    if (logged?.bytes === undefined || step.kind === 'context') continue;
    for (const key of new Set(keysOf(step))) bytesOf.set(key, (bytesOf.get(key) ?? 0) + logged.bytes);
  }
  if (bytesOf.size === 0) return { sizes: undefined, refusal: { rule: 'sizes-none-recorded', params: {} } };
  const chain = chainOf(resolution, state, plan);
  const bottom = chain.stages[0]?.stage ?? -1;
  const baseBytes = chain.startsEmpty ? 0 : bytesOf.get(keyOf({ stage: bottom, row: -1 }, true));
  // Triggers of one FROM share its place: their bytes are told once.
  const told = new Set<string>();
  const once = (key: string): number | undefined => {
    if (told.has(key)) return undefined;
    told.add(key);
    return bytesOf.get(key);
  };
  const instructions = instructionsOf(resolution, plan, chain, {
    ofCommand: (command) => once(keyOf(command, false)),
    ofBase: () => baseBytes,
    ofStep: (step) => once(keysOf(step)[0] ?? ''),
  });
  const own = instructions.filter(({ inImage, isBase }) => inImage && !isBase).map(({ bytes }) => bytes);
  const left = instructions.filter(({ inImage }) => !inImage).map(({ bytes }) => bytes);
  const isKnown = baseBytes !== undefined && own.every((bytes) => bytes !== undefined);
  const ownBytes = knownSum(own);
  return {
    refusal: undefined,
    sizes: {
      form: 'record',
      measure: 'compressed',
      isRounded: false,
      fit: 'digest',
      stage: plan.stage,
      totalBytes: isKnown ? baseBytes + (ownBytes ?? 0) : undefined,
      baseBytes,
      ownBytes,
      unplacedBytes: 0,
      leftBytes: knownSum(left),
      instructions,
    },
  };
}
