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
import { createAppStore } from '#state/store.ts';
import { StoreContext } from '#state/useApp.ts';
import { insist, noteLostStyles } from '#ui/lost.ts';

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
    .then(() => insist(() => import('./app/drafts/connect.ts')))
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
// What else the query says is read with what shows it: `readEmbed`.
const isEmbedded = new URLSearchParams(window.location.search).has('embed');
if (root !== null) {
  noteLostStyles();
  if (isEmbedded)
    void withSentences(import('#embed/start.tsx'), 'page').then((room) => room.startEmbed(root));
  else void start(root);
}
