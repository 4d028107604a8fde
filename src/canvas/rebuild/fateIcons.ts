import type { Fate } from '#core/rebuild/types.ts';

/** The sign of each fate of a step. */
export const fateIcons = {
  reruns: 'redo',
  'may-rerun': 'unresolved',
  cached: 'cached',
  read: 'context',
} as const satisfies Readonly<Record<Fate, string>>;
