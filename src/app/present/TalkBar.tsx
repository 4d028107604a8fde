import type { ReactElement } from 'react';
import type { TranslateTalk } from '#i18n/talkMessages.ts';
import { useOverview } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { IconButton } from '#ui/Button.tsx';
import type { PresentAction } from './presentKeys.ts';
import type { ShownStep } from './steps.ts';

export interface TalkBarProps {
  readonly t: TranslateTalk;
  readonly step: ShownStep;
  readonly number: number;
  readonly of: number;
  readonly act: Readonly<Record<PresentAction, () => void>>;
  /** What went wrong; "" where nothing did. */
  readonly message: string;
}

/** Below the picture: which target it shows, what is said with it, and where in the talk it stands. */
export function TalkBar({ t, step, number, of, act, message }: TalkBarProps): ReactElement {
  const { plan, stages } = useOverview();
  const isDefault = useApp((state) => state.target === '');
  const target = stages[plan.stage]?.label;
  const isAlone = of === 1;
  return (
    <footer className="sg-show-bar">
      <div className="sg-show-words">
        <p className="sg-show-target">
          {target !== undefined && <code>--target {target}</code>}
          {isDefault && <span> {t('show.default-target')}</span>}
        </p>
        {step.note !== '' && <p className="sg-show-note">{step.note}</p>}
        <p className="sg-show-message" role="status">
          {message}
        </p>
      </div>
      <div className="sg-show-tools">
        {!isAlone && (
          <>
            <IconButton
              icon="step-back"
              label={t('show.previous')}
              disabled={number === 1}
              onClick={act.previous}
            />
            <span className="sg-show-position">{t('show.position', { number, of })}</span>
            <IconButton
              icon="step-forward"
              label={t('show.next')}
              disabled={number === of}
              onClick={act.next}
            />
          </>
        )}
        <IconButton icon="qr" label={t('show.qr')} onClick={act.qr} />
        <IconButton icon="notes" label={t('show.notes')} onClick={act.notes} />
        <IconButton icon="blank" label={t('show.blank')} onClick={act.blank} />
        <IconButton icon="close" label={t('show.end')} onClick={act.end} />
      </div>
    </footer>
  );
}
