import { Dialog as Base } from '@base-ui/react/dialog';
import { useState, type ReactElement, type ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog that keeps the focus inside and gives it back to what had it. Mount it to open it. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps): ReactElement {
  const [before] = useState(() => document.activeElement);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="sg-dialog-backdrop" />
        <Base.Popup
          className="sg-dialog"
          finalFocus={() => (before instanceof HTMLElement && before.isConnected ? before : true)}
        >
          <div className="sg-dialog-head">
            <Base.Title>{title}</Base.Title>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </div>
          <div className="sg-dialog-body">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
