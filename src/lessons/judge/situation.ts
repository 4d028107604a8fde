import { overviewOfFile } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import type { SharedTiming } from '#core/share/fields.ts';
import type { Resolution } from '#core/stages/resolve.ts';

/** What the learner has in front of them: a file that has been read, its target, and what is assumed about time. */
export interface Situation {
  readonly file: Resolution;
  readonly target: string;
  readonly timing: SharedTiming | undefined;
}

/** What the core says of the situation for a target, by default its own. */
export function overviewIn({ file, target }: Situation, asked = target): Overview {
  return overviewOfFile(file, asked);
}
