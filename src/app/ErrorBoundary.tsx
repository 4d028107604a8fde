import { Component, type ContextType, type ReactNode } from 'react';
import { createAppStore } from '#state/store.ts';
import { StoreContext } from '#state/useApp.ts';
import { withSentences } from '#i18n/sentences.ts';
import { NotLoadedContext, onDemand } from '#ui/onDemand.tsx';
import type { BrokenProps } from './Broken.tsx';
import { NotLoaded } from './NotLoaded.tsx';

/** What is shown in place of what broke. Should that not load, the text is there all the same. */
const Broken = onDemand<BrokenProps>(
  () => withSentences(import('./Broken.tsx'), 'page').then((file) => file.Broken),
  { when: 'soon', meanwhile: ({ text }) => <pre>{text}</pre> },
);

interface State {
  readonly error: Error | null;
}

/**
 * Catches what breaks while drawing: the text is safe in storage, and shown here all the same. Parts inside that cannot
 * be loaded say so in their place.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  static override contextType = StoreContext;
  declare context: ContextType<typeof StoreContext>;

  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return (
      <NotLoadedContext value={NotLoaded}>
        {error === null ? this.props.children : this.told(error)}
      </NotLoadedContext>
    );
  }

  private told(error: Error): ReactNode {
    const store = this.context ?? createAppStore();
    return (
      <StoreContext value={store}>
        <Broken error={error} text={store.getState().text} onRetry={() => this.setState({ error: null })} />
      </StoreContext>
    );
  }
}
