import type { ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import type { AppState } from '#state/types.ts';

type Marks = AppState['marks'];

export interface MarksSwitchProps {
  readonly t: Translate;
  readonly marks: Marks;
  readonly onSwitch: (marks: Marks) => void;
}

const all: readonly Marks[] = ['roles', 'parallel', 'rebuild'];

/** What the cards show: roles, what can run at the same time, or what a change re-runs. */
export function MarksSwitch({ t, marks, onSwitch }: MarksSwitchProps): ReactElement {
  return (
    <div className="sg-levels" role="group" aria-label={t('parallel.switch')}>
      {all.map((value) => (
        <button
          key={value}
          type="button"
          className={`sg-button sg-button-quiet ${value === marks ? 'sg-level-shown' : ''}`}
          aria-pressed={value === marks}
          title={t('parallel.hint')}
          onClick={() => onSwitch(value)}
        >
          {t(`parallel.${value}`)}
        </button>
      ))}
    </div>
  );
}
