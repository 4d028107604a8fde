import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/base.css';
import { App } from './app/shell/App.tsx';
import { applyAppearance } from './app/shell/appearance.ts';
import { connectEngine } from './app/engine/engine.ts';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';
import { keepWritten, shelf } from './app/opening/persistence.ts';
import { followLinks, keepAddressTrue, restoreState } from './app/opening/start.ts';

/** Fills the store, puts the engine behind it, and only then draws: the first picture is the right one. */
async function start(root: HTMLElement): Promise<void> {
  const store = shelf();
  await restoreState(store);
  applyAppearance();
  connectEngine();
  keepWritten(store);
  followLinks();
  keepAddressTrue();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
