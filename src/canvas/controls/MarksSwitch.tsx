import type { ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';

export interface MarksSwitchProps {
  readonly t: Translate;
  readonly isParallel: boolean;
  readonly onSwitch: (isParallel: boolean) => void;
}

/** Roles, or what can run at the same time: what the cards show. */
export function MarksSwitch({ t, isParallel, onSwitch }: MarksSwitchProps): ReactElement {
  return (
    <div className="sg-levels" role="group" aria-label={t('parallel.switch')}>
      {[false, true].map((value) => (
        <button
          key={String(value)}
          type="button"
          className={`sg-button sg-button-quiet ${value === isParallel ? 'sg-level-shown' : ''}`}
          aria-pressed={value === isParallel}
          title={t('parallel.hint')}
          onClick={() => onSwitch(value)}
        >
          {t(value ? 'parallel.parallel' : 'parallel.roles')}
        </button>
      ))}
    </div>
  );
}
