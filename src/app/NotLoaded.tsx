import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import type { NotLoadedProps } from '#ui/onDemand.tsx';
import './notLoaded.css';

/**
 * In place of a part that could not be loaded: without a connection, or since the page was replaced by a newer one, which
 * only loading it anew helps against. What would lie over the page says so over it.
 */
export function NotLoaded({ onRetry, isOver, onClose }: NotLoadedProps): ReactElement {
  const t = useText();
  const told = (
    <div role="alert" className={`sg-not-loaded ${isOver ? 'sg-not-loaded-over' : ''}`}>
      <span>{t('part.not-loaded')}</span>
      <Button onClick={onRetry}>{t('broken.retry')}</Button>
      <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
      {onClose !== undefined && <Button onClick={onClose}>{t('close')}</Button>}
    </div>
  );
  return isOver ? createPortal(told, document.body) : told;
}
