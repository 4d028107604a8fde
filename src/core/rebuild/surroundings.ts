import { normaliseImageReference } from '#core/expand/imageRef.ts';
import type { CachedBuilds, CachedStep } from '#core/plan/cachedSteps.ts';
import type { StepInput } from '#core/plan/types.ts';
import type { Change } from './change.ts';
import { changedFiles } from './changedFiles.ts';
import type { InputState } from './cacheHits.ts';
import type { Cause } from './types.ts';

/** What a change means for a step and for one of its inputs. */
export interface Surroundings {
  /** Why a step may not be taken from the cache, whatever it is given. */
  readonly barringCause: (step: CachedStep) => Cause | undefined;
  /** What changed outside of the Dockerfile about an input that a step reads. */
  readonly outsideCause: (step: CachedStep, input: StepInput) => Cause | undefined;
  readonly inputState: (step: CachedStep, input: StepInput) => InputState;
}

/**
 * A change, asked step by step.
 *
 * @param stageNames names of the stages of the file, in lower case, by their index
 */
export function surroundingsOf(
  change: Change,
  { after }: CachedBuilds,
  stageNames: readonly (string | undefined)[],
): Surroundings {
  const files = changedFiles(change.files);
  const images = new Set(change.images.map(normalised));
  const remotes = new Set(change.remotes);
  const contexts = new Set(change.contexts);
  const isBarred = barredStages(change.noCache, stageNames);

  function outsideCause(
    { step, cached }: CachedStep,
    { step: id, paths, role }: StepInput,
  ): Cause | undefined {
    const source = after[id];
    if (role === 'rootfs' || source === undefined) return undefined;
    if (source.step.kind === 'context') {
      if (source.reference !== '')
        return contexts.has(source.reference) ? { kind: 'named-context', name: source.reference } : undefined;
      const selected = files.select(paths, cached?.excludes, step.kind === 'run');
      return selected && { kind: 'file', file: selected.file, isCertain: selected.reads === 'yes' };
    }
    const url = source.cached?.command[0];
    const isRemote = source.step.kind === 'http' || source.step.kind === 'git';
    return isRemote && typeof url === 'string' && remotes.has(url) ? { kind: 'remote', url } : undefined;
  }

  return {
    barringCause: (found) => {
      const { step, reference } = found;
      if (step.kind === 'image') return images.has(reference) ? { kind: 'image', reference } : undefined;
      return step.kind !== 'context' && isBarred(found) ? { kind: 'no-cache' } : undefined;
    },
    outsideCause,
    inputState: (step, input) => {
      const cause = outsideCause(step, input);
      if (!cause) return 'as-before';
      // Which file of a named context it is was not said.
      const isOpen = cause.kind === 'named-context' || (cause.kind === 'file' && !cause.isCertain);
      return isOpen ? 'open' : 'changed';
    },
  };
}

/** A name that no image could have is left as it is: no step has it. */
function normalised(image: string): string {
  const reference = normaliseImageReference(image);
  return typeof reference === 'string' ? reference : image;
}

function barredStages(
  noCache: Change['noCache'],
  stageNames: readonly (string | undefined)[],
): (step: CachedStep) => boolean {
  if (noCache === 'all') return () => true;
  const wanted = new Set(noCache.map((name) => name.toLowerCase()));
  const barred = new Set(
    stageNames.flatMap((name, stage) => (wanted.has(name ?? String(stage)) ? [stage] : [])),
  );
  return ({ step }) => step.origins.some(({ stage }) => barred.has(stage));
}
