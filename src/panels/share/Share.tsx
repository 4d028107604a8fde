import { useRef, useState, type ReactElement } from 'react';
import { useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { withSentences } from '#i18n/sentences.ts';
import { leavesNothingOut, type LinkWish } from './linkWish.ts';
import { onDemand } from '#ui/onDemand.tsx';

const SharePanel = onDemand(
  () => withSentences(import('./SharePanel.tsx'), 'page').then((file) => file.SharePanel),
  { when: 'soon', isOver: true },
);

const ExportDialog = onDemand(
  () => withSentences(import('#panels/export/ExportDialog.tsx'), 'exports').then((file) => file.ExportDialog),
  { isOver: true },
);

const EmbedDialog = onDemand(
  () => withSentences(import('./EmbedDialog.tsx'), 'exports').then((file) => file.EmbedDialog),
  { isOver: true },
);

export interface ShareProps {
  /** The link of the present state; undefined while it is being made. */
  readonly link: string | undefined;
  /** Makes the link anew, without what is to be left out. */
  readonly onMake: (wish: LinkWish) => void;
  /** Called when the link is copied. */
  readonly onCopy: (link: string) => void;
}

/** The link that holds everything, a word about what it would give away, and the way to files. */
export function Share({ link, onMake, onCopy }: ShareProps): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [wish, setWish] = useState(leavesNothingOut);
  const make = (next: LinkWish): void => {
    setWish(next);
    onMake(next);
  };
  const [dialog, setDialog] = useState<'export' | 'embed'>();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sg-button sg-button-primary"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          if (!open) make(leavesNothingOut);
          setOpen(!open);
        }}
      >
        <Icon name="share" />
        <span className="sg-wide-only">{t('share.title')}</span>
      </button>
      {open && (
        <SharePanel
          anchor={button}
          link={link}
          wish={wish}
          onWish={make}
          onCopy={onCopy}
          onDialog={(asked) => {
            setOpen(false);
            setDialog(asked);
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {dialog === 'export' && (
        <ExportDialog
          link={link}
          isBlanked={wish.blanked}
          onBlank={(blanked) => make({ ...wish, blanked })}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'embed' && link !== undefined && (
        <EmbedDialog link={link} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
