import { useRef, type ReactElement } from 'react';
import { useApp } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { withSentences } from '#i18n/sentences.ts';
import { MiddleCut } from '#ui/MiddleCut.tsx';
import { onDemand } from '#ui/onDemand.tsx';
import { isTarget, offeredTarget, targetLabel } from './targets.ts';

const TargetList = onDemand(
  () => withSentences(import('./TargetList.tsx'), 'page').then((file) => file.TargetList),
  { when: 'soon', isOver: true },
);

export interface TargetPickerProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Chooses the target: arrows show each one on the graph, Enter keeps it, Escape goes back. */
export function TargetPicker({ open, onOpen }: TargetPickerProps): ReactElement | null {
  const overview = useOverview();
  const target = useApp((state) => state.target);
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const known = isTarget(overview, target);
  const isDefault = known && offeredTarget(overview, target) === '';
  if (overview.targets.length === 0 && target === '') return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sg-button sg-button-plain sg-target"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        <Icon name={known ? 'target' : 'warning'} />
        <span className="sg-target-flag">--target</span>
        <strong>
          <MiddleCut name={targetLabel(overview, target)} />
        </strong>
        {isDefault && <span className="sg-tag">{t('target.default')}</span>}
        <Icon name="chevron-down" size={12} />
      </button>
      {open && <TargetList anchor={button} onClose={() => onOpen(false)} />}
    </>
  );
}
