import { cachedBuilds, type TargetOfFile } from '#core/plan/cachedSteps.ts';
import { cacheHits, type Circumstances } from './cacheHits.ts';
import { causesOf, isRead } from './causes.ts';
import type { Change } from './change.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Cause, Fate, Rebuild } from './types.ts';

/** Whether a step that was run again left the files that `step` reads as they were; `input` says which. */
export type SameContent = Circumstances['isSameContent'];

/**
 * What the next build runs again if `before` was built last (section 6 of the rules). Whether a step that runs again leaves
 * the same files behind cannot be told from a Dockerfile: both answers are worked out, and where they differ the
 * step may be run again.
 *
 * @param knownContent answers instead of both, where it is known what steps left behind
 */
export function rebuildOf(
  before: TargetOfFile,
  after: TargetOfFile,
  change: Change,
  knownContent?: SameContent,
): Rebuild {
  const builds = cachedBuilds(before, after);
  const stageNames = after.file.stageStates.map(({ name }) => name);
  const moved = { ...change, contexts: [...change.contexts, ...otherContexts(before, after)] };
  const surroundings = surroundingsOf(moved, builds, stageNames);
  const look = (isSameContent: SameContent): Int32Array =>
    cacheHits(builds, {
      isBarred: (step) => surroundings.barringCause(step) !== undefined,
      inputState: surroundings.inputState,
      isSameContent,
    });
  const certain = look(knownContent ?? (() => false));
  const hopeful = look(knownContent ?? (() => true));
  const causes = causesOf(builds, certain, surroundings);
  const origins: number[] = [];
  return {
    steps: builds.after.map((found) => {
      const { step } = found;
      const own = causes[step.id] ?? [];
      const origin = originOf(step.id, own[0], origins);
      origins.push(origin);
      return { step, fate: isRead(found) ? 'read' : fateOf(step.id), causes: own, origin };
    }),
  };

  function fateOf(id: number): Fate {
    if ((certain[id] ?? -1) >= 0) return 'cached';
    return (hopeful[id] ?? -1) >= 0 ? 'may-rerun' : 'reruns';
  }
}

/** Named contexts that are another folder or image than before. */
function otherContexts(before: TargetOfFile, after: TargetOfFile): readonly string[] {
  const earlier = before.file.options.contexts;
  return Object.entries(after.file.options.contexts).flatMap(([name, value]) =>
    Object.hasOwn(earlier, name) && earlier[name] !== value ? [name] : [],
  );
}

/** Inputs come before their dependents, so that theirs are known. */
function originOf(id: number, cause: Cause | undefined, origins: readonly number[]): number {
  return cause?.kind === 'step' ? (origins[cause.step] ?? cause.step) : id;
}
