import type { BuildDraft } from './draft.ts';

/** Builds of one log that are kept: the first ones and the last. */
export const buildLimit = 100;

/** The builds of a log while its lines arrive. Those between the first and the last ones are let go, however many there are. */
export interface BuildList {
  /** The next build; nothing more is read of those before it. */
  push(build: BuildDraft): void;
  /** What is kept, in order; one more than the limit, since nothing may follow of the last. */
  readonly kept: readonly BuildDraft[];
}

export function createBuildList(): BuildList {
  const kept: BuildDraft[] = [];
  return {
    kept,
    push(build) {
      const last = kept.at(-1);
      if (last && isEmpty(last)) kept.pop();
      else if (kept.length > buildLimit) kept.splice(buildLimit - 1, kept.length - buildLimit);
      kept.push(build);
    },
  };
}

function isEmpty({ steps, failedName, failedMessage }: BuildDraft): boolean {
  return steps.length === 0 && failedName === undefined && failedMessage === undefined;
}
