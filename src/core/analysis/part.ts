import type { StageOverlap } from './types.ts';

/** Which of a stage's steps can run beside something, in the order of the build; steps by id. */
export type Part =
  | { readonly kind: 'whole' }
  | { readonly kind: 'none' }
  /** One step of several. */
  | { readonly kind: 'only'; readonly step: number }
  /** Its steps up to and including this one. */
  | { readonly kind: 'up-to'; readonly step: number }
  /** This step and all after it. */
  | { readonly kind: 'from'; readonly step: number }
  | { readonly kind: 'some'; readonly count: number; readonly total: number };

/** The part of a stage that can overlap with the selected one. */
export function partOfOverlap({ steps, overlapping }: StageOverlap): Part {
  const open = new Set(overlapping);
  return partOf(steps, (step) => open.has(step));
}

/**
 * The part of `steps` (ids in build order) for which `isOpen` holds.
 *
 *     1 2 3 4    whole        1 2 - -    up to 2       - - 3 4    from 3
 *     - 2 - -    only 2       1 - 3 -    some: 2 of 4  - - - -    none
 */
export function partOf(steps: readonly number[], isOpen: (step: number) => boolean): Part {
  const open = steps.flatMap((step, at) => (isOpen(step) ? [at] : []));
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return { kind: 'none' };
  if (open.length === steps.length) return { kind: 'whole' };
  if (open.length === 1) return { kind: 'only', step: steps[first] ?? -1 };
  const isOneRun = last - first + 1 === open.length;
  if (isOneRun && first === 0) return { kind: 'up-to', step: steps[last] ?? -1 };
  if (isOneRun && last === steps.length - 1) return { kind: 'from', step: steps[first] ?? -1 };
  return { kind: 'some', count: open.length, total: steps.length };
}
