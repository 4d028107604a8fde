import { useMemo, useState, type ReactElement, type RefObject } from 'react';
import { withoutRecorded } from '#state/session.ts';
import { useActions, useAppStore } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { CopyField } from '#ui/CopyField.tsx';
import { Icon } from '#ui/icons.tsx';
import { Popover } from '#ui/Popover.tsx';
import { isTooLarge, textLimit } from '#core/share/limits.ts';
import { withoutComments } from '#core/dockerfile/withoutComments.ts';
import { credentialsIn } from './credentials.ts';
import { BROWSER, CHAT } from './linkLengths.ts';
import type { LinkWish } from './linkWish.ts';
import './share.css';

export interface SharePanelProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** The link of the present state; undefined while it is being made. */
  readonly link: string | undefined;
  /** What the link leaves out, and how to ask for another. */
  readonly wish: LinkWish;
  readonly onWish: (wish: LinkWish) => void;
  /** Called when the link is copied. */
  readonly onCopy: (link: string) => void;
  /** Called when files, or a frame for another page, are asked for. */
  readonly onDialog: (asked: 'export' | 'embed') => void;
  readonly onClose: () => void;
}

/** Most credentials that are named. */
const MOST = 8;

/** The link to copy, and what it would give away. */
export function SharePanel(props: SharePanelProps): ReactElement {
  const { anchor, link, wish, onCopy, onDialog, onClose } = props;
  const store = useAppStore();
  const t = useText();
  // Opened, such a link would be refused.
  const [isOverfull] = useState(() => isTooLarge(store.getState().text));
  return (
    <Popover open onClose={onClose} anchor={anchor} label={t('share.title')} align="end">
      <div className="sg-share">
        <p>{t('share.about')}</p>
        <Secrets {...props} />
        <Recorded {...props} />
        {isOverfull && <p role="note">{t('share.too-large', { limit: textLimit })}</p>}
        {link !== undefined && !isOverfull && (
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
        {link !== undefined && !isOverfull && link.length > CHAT && (
          <p className="sg-soft">
            {t(link.length > BROWSER ? 'share.too-long' : 'share.long', { length: link.length })}
          </p>
        )}
        {link !== undefined && (link.length > CHAT || wish.bare) && <Comments {...props} />}
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

/** Share of a text from which its comments are worth leaving out. */
const WORTH = 0.05;

/** A shorter link, where comments make it long. */
function Comments({ wish, onWish }: SharePanelProps): ReactElement | null {
  const store = useAppStore();
  const t = useText();
  const [share] = useState(() => {
    const { text } = store.getState();
    return 1 - withoutComments(text).length / Math.max(1, text.length);
  });
  if (share < WORTH) return null;
  return (
    <p className="sg-share-bare">
      <Button aria-pressed={wish.bare} onClick={() => onWish({ ...wish, bare: !wish.bare })}>
        {t('share.bare')}
      </Button>{' '}
      <span className="sg-soft">{t('share.bare-about')}</span>
    </p>
  );
}

/** What a build record brought, and the link leaves out. */
function Recorded({ wish, onWish }: SharePanelProps): ReactElement | null {
  const store = useAppStore();
  const t = useText();
  const [count] = useState(() => {
    const state = store.getState();
    const { buildArgs, contexts } = withoutRecorded(state, state.recorded);
    return sizeOf(state.buildArgs) + sizeOf(state.contexts) - sizeOf(buildArgs) - sizeOf(contexts);
  });
  if (count === 0) return null;
  return (
    <div className="sg-secrets" role="note">
      <p>
        <Icon name={wish.withRecorded ? 'warning' : 'check'} />
        {t(wish.withRecorded ? 'share.recorded-in' : 'share.recorded-out', { count })}
      </p>
      <Button
        aria-pressed={wish.withRecorded}
        onClick={() => onWish({ ...wish, withRecorded: !wish.withRecorded })}
      >
        {t('share.recorded')}
      </Button>
    </div>
  );
}

const sizeOf = (values: object): number => Object.keys(values).length;

function Secrets({ wish, onWish, onClose }: SharePanelProps): ReactElement | null {
  const { select, setPanels } = useActions();
  const store = useAppStore();
  const t = useText();
  const { blanked, withRecorded } = wish;
  const secrets = useMemo(() => {
    const state = store.getState();
    return credentialsIn(withRecorded ? state : withoutRecorded(state, state.recorded));
  }, [store, withRecorded]);
  if (secrets.length === 0) return null;
  return (
    <div className="sg-secrets" role="note">
      <p>
        <Icon name={blanked ? 'check' : 'warning'} />
        {t(blanked ? 'share.blanked' : 'share.secrets', { count: secrets.length })}
      </p>
      <ul>
        {secrets.slice(0, MOST).map(({ name, line }, index) => (
          <li key={index}>
            <code>{name}</code>{' '}
            {line === 0 ? (
              t('share.in-settings')
            ) : (
              <button
                type="button"
                className="sg-link"
                onClick={() => {
                  onClose();
                  setPanels({ source: true, tab: 'source' });
                  select({ kind: 'line', line });
                }}
              >
                {t('line', { line })}
              </button>
            )}
          </li>
        ))}
        {secrets.length > MOST && <li>{t('share.secrets-more', { count: secrets.length - MOST })}</li>}
      </ul>
      <Button aria-pressed={blanked} onClick={() => onWish({ ...wish, blanked: !blanked })}>
        {t('share.blank')}
      </Button>
    </div>
  );
}
