import type { ReactElement } from 'react';
import { RoleBadge } from '#panels/RoleBadge.tsx';
import { roleOrder } from '#panels/roles.ts';
import { useText } from '#state/overview.ts';
import { Dialog } from '#ui/Dialog.tsx';
import './help.css';
import { shortcuts } from './shortcuts.ts';

/** What the page shows, what the roles mean, and every key. */
export function Help({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  return (
    <Dialog title={t('help.title')} closeLabel={t('close')} onClose={onClose}>
      <div className="sg-help">
        <p>{t('help.about')}</p>
        <p>{t('help.private')}</p>
        <h3>{t('help.roles')}</h3>
        <dl className="sg-help-roles">
          {roleOrder.map((role) => (
            <div key={role}>
              <dt>
                <RoleBadge role={role} />
              </dt>
              <dd>{t(`help.role.${role}`)}</dd>
            </div>
          ))}
        </dl>
        <div className="sg-help-keys-part">
          <h3>{t('help.keys')}</h3>
          <dl className="sg-help-keys">
            {shortcuts.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <p className="sg-soft">{t('help.version')}</p>
      </div>
    </Dialog>
  );
}
