import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Combobox } from '#ui/Combobox.tsx';
import { Popover } from '#ui/Popover.tsx';
import { offeredTarget, offeredTargets, targetLabel } from './targets.ts';

export interface TargetListProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The targets to choose from. */
export function TargetList({ anchor, onClose }: TargetListProps): ReactElement {
  const { previewTarget, setTarget } = useActions();
  const overview = useOverview();
  const target = useApp((state) => state.target);
  const t = useText();
  // What to go back to: it stays while the arrows preview others.
  const [before] = useState(target);
  const kept = useRef(false);

  // However the picker closes: what was only looked at is undone.
  useEffect(
    () => () => {
      if (!kept.current) previewTarget(before);
    },
    [before, previewTarget],
  );

  const keep = (name: string): void => {
    kept.current = true;
    // The undo step leads back to where the picker was opened, not to what was looked at in between.
    previewTarget(before);
    setTarget(name);
    onClose();
  };

  return (
    <Popover open onClose={onClose} anchor={anchor} label={t('target.pick')}>
      <Combobox
        label={t('target.pick')}
        placeholder={t('target.find')}
        nothing={t('target.nothing')}
        value={offeredTarget(overview, before)}
        options={offeredTargets(overview).map(({ name, description }) => ({
          id: name,
          label: targetLabel(overview, name),
          description,
          ...(name === '' ? { mark: <span className="sg-tag">{t('target.default')}</span> } : {}),
        }))}
        onPreview={previewTarget}
        onChoose={keep}
      />
      <p className="sg-popover-foot">{t('target.keys')}</p>
    </Popover>
  );
}
