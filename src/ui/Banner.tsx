import type { ReactElement, ReactNode } from 'react';
import './banner.css';
import { IconButton } from './Button.tsx';
import { Icon } from './icons.tsx';

export interface BannerProps {
  readonly tone: 'error' | 'warning' | 'advice';
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** What can be done about it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A line across the page that says what happened and stays until it is closed. */
export function Banner({ tone, closeLabel, onClose, actions, children }: BannerProps): ReactElement {
  return (
    <div role={tone === 'advice' ? 'status' : 'alert'} className={`sg-banner sg-banner-${tone}`}>
      <Icon name={tone} />
      <p>{children}</p>
      {actions}
      <IconButton icon="close" label={closeLabel} onClick={onClose} />
    </div>
  );
}
