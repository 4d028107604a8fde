import type { ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import { Icon } from '#ui/icons.tsx';
import { trackLook } from './trackLook.ts';

/** What cards show of what can run at the same time. */
export function ParallelMarks({ t }: { readonly t: Translate }): ReactElement {
  return (
    <dl aria-label={t('canvas.legendRoles')}>
      {(['together', 'partly', 'alone'] as const).map((mark) => (
        <div key={mark}>
          <dt className={`sg-legend-role ${trackLook(mark === 'alone' ? undefined : 0)}`}>
            <Icon name={mark} size={14} />
            {mark === 'alone' ? t('parallel.alone') : t('parallel.track', { number: 1 })}
          </dt>
          <dd>{t(`parallel.about.${mark}`)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <svg className="sg-edge-sample" width="28" height="10" aria-hidden="true">
            <path className="sg-edge sg-edge-critical" d="M1 5h26" />
          </svg>
          {t('parallel.chainName')}
        </dt>
        <dd>{t('parallel.chainHint')}</dd>
      </div>
    </dl>
  );
}
