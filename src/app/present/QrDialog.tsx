import { encodeQR } from 'qr';
import { useMemo, type ReactElement } from 'react';
import type { TranslateTalk } from '#i18n/talkMessages.ts';
import { isLocal } from '#panels/share/embedCode.ts';
import { useText } from '#state/overview.ts';
import { Dialog } from '#ui/Dialog.tsx';

/** Most characters of a link that a QR code of the largest version and least redundancy holds (ISO/IEC 18004, table 7). */
const MOST = 2953;
/** Characters from which the modules get too fine for the last row. */
const FINE = 700;
/** Light modules around the code. */
const QUIET = 4;

/** Dark modules of a QR code as one path, and the side of the square they stand in. */
export function qrPath(text: string): { readonly path: string; readonly side: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { path, side: rows.length };
}

export interface QrDialogProps {
  readonly t: TranslateTalk;
  readonly link: string;
  /** Something in it that looks like a credential was blanked. */
  readonly isBlanked?: boolean;
  readonly onClose: () => void;
}

/** The present view as a code that the audience opens on their phones. */
export function QrDialog({ t, link, isBlanked = false, onClose }: QrDialogProps): ReactElement {
  const say = useText();
  const { length } = link;
  const code = useMemo(() => (length > MOST ? undefined : qrPath(link)), [link, length]);
  return (
    <Dialog title={t('show.qr')} closeLabel={say('close')} onClose={onClose}>
      <div className="sg-show-qr">
        {code === undefined ? (
          <p>{t('show.qr-too-long', { length, most: MOST })}</p>
        ) : (
          <>
            <svg viewBox={`0 0 ${code.side} ${code.side}`} role="img" aria-label={t('show.qr')}>
              <rect className="sg-show-qr-light" width={code.side} height={code.side} />
              <path className="sg-show-qr-dark" d={code.path} />
            </svg>
            <p>{t('show.qr-about')}</p>
            {isBlanked && <p className="sg-soft">{t('show.qr-blanked')}</p>}
            {length > FINE && <p className="sg-soft">{t('show.qr-fine')}</p>}
          </>
        )}
        {isLocal(link) && <p className="sg-soft">{t('show.qr-local')}</p>}
      </div>
    </Dialog>
  );
}
