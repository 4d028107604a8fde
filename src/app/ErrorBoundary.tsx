import { Component, type ContextType, type ReactNode } from 'react';
import { createAppStore } from '#state/store.ts';
import { StoreContext } from '#state/useApp.ts';
import { translate } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { CopyField } from '#ui/CopyField.tsx';
import './errorBoundary.css';

interface State {
  readonly error: Error | null;
}

/** Catches what breaks while drawing. The text is safe in storage; it is shown here all the same. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  static override contextType = StoreContext;
  declare context: ContextType<typeof StoreContext>;

  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { language, text } = (this.context ?? createAppStore()).getState();
    const t = translate(language);
    return (
      <main className="sg-broken">
        <h1>{t('broken.title')}</h1>
        <p>{t('broken.text')}</p>
        <p>
          <Button look="primary" onClick={() => window.location.reload()}>
            {t('broken.reload')}
          </Button>{' '}
          <Button onClick={() => this.setState({ error: null })}>{t('broken.retry')}</Button>
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
}
