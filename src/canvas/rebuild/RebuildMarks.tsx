import type { ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import { rebuildText } from '#i18n/rebuildText.ts';
import { useApp } from '#state/useApp.ts';
import { Icon } from '#ui/icons.tsx';
import { fateIcons } from './fateIcons.ts';

/** What cards and lines show of what a change re-runs. */
export function RebuildMarks({ t }: { readonly t: Translate }): ReactElement {
  const text = rebuildText(useApp(({ language }) => language));
  return (
    <dl aria-label={t('canvas.legendRoles')}>
      {(['reruns', 'may-rerun', 'cached'] as const).map((fate) => (
        <div key={fate}>
          <dt className={`sg-legend-role sg-rebuild sg-rebuild-${fate}`}>
            <Icon name={fateIcons[fate]} size={14} />
            {text.fate(fate)}
          </dt>
          <dd>{text.t(`about.${fate}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
