import type { Resolution } from '#core/stages/resolve.ts';
import type { DispatchState } from '#core/stages/state.ts';
import { startLowering } from './lowered.ts';
import { lowerStage } from './lowerStage.ts';
import { forTarget } from './plan.ts';
import { reachFrom } from './reach.ts';
import { mergeVertices, type MergedStep } from './steps.ts';
import { createInterner, type CachedOperation, type Interner, type Vertex } from './vertex.ts';

/** A step of a plan, with what the build cache knows it by. */
export interface CachedStep {
  readonly step: MergedStep['step'];
  /**
   * Number of the operation without its inputs: two steps of a comparison do the same to what they are given, if and only
   * if these are equal. Of a source (image, context) the number of the source itself.
   */
  readonly operation: number;
  /** The operation in parts, to say what changed; undefined for a source. */
  readonly cached: CachedOperation | undefined;
  /** Image or named context of a source, normalised; "" for all else and for the build context. */
  readonly reference: string;
}

/** The steps of two builds whose operations carry numbers that can be compared. */
export interface CachedBuilds {
  readonly before: readonly CachedStep[];
  readonly after: readonly CachedStep[];
  /** Variables of two RUN steps that differ, by their environments (`CachedOperation.environment`). */
  readonly changedVariables: (before: number, after: number) => readonly string[];
}

/** A file and the target that is built of it ("" is the last stage). */
export interface TargetOfFile {
  readonly file: Resolution;
  readonly target: string;
}

/**
 * The steps of a build, and of one that was run before it, for the build cache to compare: in the order of `planBuild`,
 * and the same steps. A target that is not there has none.
 */
export function cachedBuilds(before: TargetOfFile, after: TargetOfFile): CachedBuilds {
  const interner = createInterner();
  return {
    before: cachedSteps(before, interner),
    after: cachedSteps(after, interner),
    changedVariables: (one, other) =>
      differingNames(variablesOf(interner.textOf(one)), variablesOf(interner.textOf(other))),
  };
}

function cachedSteps({ file, target }: TargetOfFile, interner: Interner): readonly CachedStep[] {
  const resolution = forTarget(file, target);
  const { stageStates, byName } = resolution;
  const stage: DispatchState | undefined =
    target === '' ? stageStates.at(-1) : byName.get(target.toLowerCase());
  if (!stage) return [];
  const lowering = startLowering(resolution, interner);
  for (const state of stageStates) lowerStage(lowering, state, true);
  const { numberOffset } = reachFrom(stage, stageStates);
  return mergeVertices(lowering.stages.get(stage)?.tail, numberOffset).map(({ step, vertex }) => ({
    step,
    operation: operationOf(vertex, interner),
    cached: vertex.cached,
    reference: vertex.reference,
  }));
}

function operationOf({ kind, cached, reference, identity }: Vertex, interner: Interner): number {
  if (cached) return interner.intern(JSON.stringify(['cached', kind, cached]));
  // A named context that is a folder is another vertex for every use of it (R2.5), and the same folder.
  if (kind === 'context') return interner.intern(JSON.stringify(['folder', reference]));
  return identity;
}

/** The variables an environment was made of; of a very large one the last that was set. */
function variablesOf(text: string): ReadonlyMap<string, string> {
  const [, list = '', name, value = ''] = text.split('\0');
  if (name !== undefined) return new Map([[name, value]]);
  return list.startsWith('[') ? new Map(JSON.parse(list) as [string, string][]) : new Map();
}

function differingNames(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}
