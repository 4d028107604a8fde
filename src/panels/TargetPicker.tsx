import { useRef, type ReactElement } from 'react';
import { previewTarget, setTarget } from '#state/actions.ts';
import { useOverview, useText } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import { Combobox } from '#ui/Combobox.tsx';
import { Icon } from '#ui/icons.tsx';
import { Popover } from '#ui/Popover.tsx';
import { isTarget, offeredTarget, offeredTargets, targetLabel } from './targets.ts';

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
  const before = useRef(target);
  const label = targetLabel(overview, target);
  const known = isTarget(overview, target);

  if (overview.targets.length === 0 && target === '') return null;

  const toggle = (): void => {
    before.current = target;
    onOpen(!open);
  };
  const giveUp = (): void => {
    previewTarget(before.current);
    onOpen(false);
  };
  const keep = (name: string): void => {
    // The undo step leads back to where the picker was opened, not to what was looked at in between.
    previewTarget(before.current);
    setTarget(name);
    onOpen(false);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className="sg-button sg-button-plain sg-target"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={open ? giveUp : toggle}
      >
        <Icon name={known ? 'target' : 'warning'} />
        <span className="sg-target-flag">--target</span>
        <strong>{label}</strong>
        {offeredTarget(overview, target) === '' && known && (
          <span className="sg-tag">{t('target.default')}</span>
        )}
        <Icon name="chevron-down" size={12} />
      </button>
      <Popover open={open} onClose={giveUp} anchor={button} label={t('target.pick')}>
        <Combobox
          label={t('target.pick')}
          placeholder={t('target.find')}
          nothing={t('target.nothing')}
          value={offeredTarget(overview, before.current)}
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
    </>
  );
}
