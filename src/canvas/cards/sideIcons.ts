import type { StageChangeKind } from '#core/analysis/overview-types.ts';
import type { IconName } from '#ui/icons.tsx';

/** Signs of the sides of a comparison: which of two circles is full. */
export const sideIcons = { a: 'only-a', b: 'only-b', both: 'both', neither: 'not-built' } as const;

/** Signs of what became of a stage. */
export const changeIcons = {
  added: 'plus',
  removed: 'minus',
  rewired: 'path',
  changed: 'swap',
  same: 'check',
} as const satisfies Readonly<Record<StageChangeKind, IconName>>;
