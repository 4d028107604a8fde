import { useMemo, type ReactElement, type RefObject } from 'react';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { CopyField } from '#ui/CopyField.tsx';
import { Icon } from '#ui/icons.tsx';
import { Popover } from '#ui/Popover.tsx';
import { secretValues } from './secretValues.ts';
import './share.css';

export interface SharePanelProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** The link of the present state; undefined while it is being made. */
  readonly link: string | undefined;
  /** Called when the link is copied. */
  readonly onCopy: (link: string) => void;
  /** Called when files, or a frame for another page, are asked for. */
  readonly onDialog: (asked: 'export' | 'embed') => void;
  readonly onClose: () => void;
}

/** Characters that chat programs and mail keep whole, and those that every browser opens. */
const CHAT = 2000;
const BROWSER = 32_000;

/** The link to copy, and what it would give away. */
export function SharePanel({ anchor, link, onCopy, onDialog, onClose }: SharePanelProps): ReactElement {
  const t = useText();
  return (
    <Popover open onClose={onClose} anchor={anchor} label={t('share.title')} align="end">
      <div className="sg-share">
        <p>{t('share.about')}</p>
        <Secrets onShow={onClose} />
        {link !== undefined && (
          <CopyField
            form="line"
            look="primary"
            label={t('share.link')}
            text={link}
            copyLabel={t('share.copy')}
            copiedLabel={t('share.copied')}
            refusedLabel={t('copy-refused')}
            onCopy={() => onCopy(link)}
          />
        )}
        {link !== undefined && link.length > CHAT && (
          <p className="sg-soft">
            {t(link.length > BROWSER ? 'share.too-long' : 'share.long', { length: link.length })}
          </p>
        )}
        <div className="sg-share-files">
          <p>{t('share.files')}</p>
          <span className="sg-share-dialogs">
            <Button icon="download" onClick={() => onDialog('export')}>
              {t('share.export')}
            </Button>
            <Button icon="frame" onClick={() => onDialog('embed')}>
              {t('share.embed')}
            </Button>
          </span>
        </div>
      </div>
    </Popover>
  );
}

function Secrets({ onShow }: { readonly onShow: () => void }): ReactElement | null {
  const { select, setPanels } = useActions();
  const overview = useOverview();
  const t = useText();
  const secrets = useMemo(() => secretValues(overview), [overview]);
  if (secrets.length === 0) return null;
  return (
    <div className="sg-secrets" role="note">
      <p>
        <Icon name="warning" />
        {t('share.secrets', { count: secrets.length })}
      </p>
      <ul>
        {secrets.slice(0, 8).map(({ name, line }, index) => (
          <li key={index}>
            <code>{name}</code>{' '}
            {line === 0 ? (
              t('share.in-settings')
            ) : (
              <button
                type="button"
                className="sg-link"
                onClick={() => {
                  onShow();
                  setPanels({ source: true, tab: 'source' });
                  select({ kind: 'line', line });
                }}
              >
                {t('line', { line })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
