import type { Part } from '#core/analysis/part.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import type { Translate } from './messages.ts';
import { shortLabel } from './stepLabel.ts';

/** Which steps of a stage are meant, in words; steps as the build log names them. "" where all are. */
export function partWords(part: Part, steps: BuildPlan['steps'], t: Translate): string {
  const label = (step: number): string => shortLabel(steps[step]?.label ?? '');
  switch (part.kind) {
    case 'whole':
    case 'none':
      return '';
    case 'only':
      return label(part.step);
    case 'up-to':
      return t('overlap.up-to', { step: label(part.step) });
    case 'from':
      return t('overlap.from', { step: label(part.step) });
    case 'some':
      return t('overlap.some', { count: part.count, total: part.total });
  }
}
