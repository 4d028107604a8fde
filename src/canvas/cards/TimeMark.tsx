import type { ReactElement } from 'react';
import type { OverlapKind } from '#core/analysis/types.ts';
import { Icon } from '#ui/icons.tsx';
import { useCardActions } from '#canvas/actions.ts';

/** When a stage runs, seen from the selected one: a tab on top of the card. */
export function TimeMark(props: {
  readonly kind: OverlapKind;
  readonly selected: string;
}): ReactElement | null {
  const { t } = useCardActions();
  const { kind, selected } = props;
  if (kind === 'none') return null;
  return (
    <span className={`sg-time sg-time-${kind}`} title={t('canvas.time', { kind, selected })}>
      <Icon name={kind} size={12} />
      {t(`overlap.${kind}`)}
    </span>
  );
}
