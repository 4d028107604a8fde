import type { Overview } from './overview-types.ts';
import {
  overlapReason,
  referencePath,
  referencesAlong,
  type OverlapReason,
  type ReferencePath,
} from './reason.ts';

/** What lies between two stages. */
export interface Between {
  /** Why one waits for the other in this build; undefined where neither does. */
  readonly reason: OverlapReason | undefined;
  /** The edges that the reason follows; where there is none, the way between them in the file. */
  readonly path: ReferencePath | undefined;
}

/** What orders two stages in the build of the chosen target, or connects them in the file. */
export function between(
  { plan, references, stages }: Pick<Overview, 'plan' | 'references' | 'stages'>,
  a: number,
  b: number,
): Between {
  const reason = overlapReason(plan, a, b);
  const along = reason && referencesAlong(plan, references, stages.length, reason);
  const path = along && along.references.length > 0 ? along : referencePath(references, stages.length, a, b);
  return { reason, path };
}
