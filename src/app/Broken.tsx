import type { ReactElement } from 'react';
import { useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { CopyField } from '#ui/CopyField.tsx';
import './broken.css';

export interface BrokenProps {
  readonly error: Error;
  /** The reader's own, to take along. */
  readonly text: string;
  readonly onRetry: () => void;
}

/** What broke, and the way on. */
export function Broken({ error, text, onRetry }: BrokenProps): ReactElement {
  const t = useText();
  return (
    <main className="sg-broken">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('broken.reload')}
        </Button>{' '}
        <Button onClick={onRetry}>{t('broken.retry')}</Button>
      </p>
      <CopyField
        form="block"
        label={t('broken.your-text')}
        text={text}
        copyLabel={t('copy')}
        copiedLabel={t('copied')}
        refusedLabel={t('copy-refused')}
      />
      <details>
        <summary>{t('broken.details')}</summary>
        <pre>{error.stack ?? error.message}</pre>
      </details>
    </main>
  );
}
