import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/base.css';
import { App } from './app/shell/App.tsx';
import { applyAppearance } from './app/shell/appearance.ts';
import { connectEngine } from './app/engine/engine.ts';
import { drawn, loadPage } from './app/engine/lazyParts.ts';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';
import { DraftsContext } from './app/drafts/draftsContext.ts';
import { openArchive } from './app/drafts/openArchive.ts';
import { keepPreferences, openStorages } from './app/opening/persistence.ts';
import { restoreState } from './app/opening/start.ts';
import { withSentences } from '#i18n/sentences.ts';
import { readEmbed } from '#state/embedAddress.ts';
import { createAppStore } from '#state/store.ts';
import { StoreContext } from '#state/useApp.ts';

/** Fills the store, puts the engine behind it, and only then draws: the first picture is the right one. */
async function start(root: HTMLElement): Promise<void> {
  loadPage();
  const store = createAppStore();
  const storages = openStorages();
  await restoreState(store, storages, openArchive);
  applyAppearance(store);
  connectEngine(store, drawn);
  keepPreferences(store, storages.shared);
  const began = store.getState();
  const drafts = drawn
    .then(() => import('./app/drafts/connect.ts'))
    .then((file) => file.connectDrafts(store, storages, began));
  createRoot(root).render(
    <StrictMode>
      <StoreContext value={store}>
        <DraftsContext value={drafts}>
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
        </DraftsContext>
      </StoreContext>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
const embed = readEmbed(window.location.search);
if (root !== null) {
  if (embed === undefined) void start(root);
  else
    void withSentences(import('#embed/start.tsx'), 'page').then(({ startEmbed }) => startEmbed(root, embed));
}
