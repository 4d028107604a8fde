import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectEngine } from '#app/engine/engine.ts';
import { drawn } from '#app/engine/lazyParts.ts';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';
import { preferredLanguage } from '#app/opening/language.ts';
import { openFragment } from '#app/opening/openFragment.ts';
import { applyAppearance } from '#app/shell/appearance.ts';
import { loadLanguage } from '#i18n/sentences.ts';
import { openingExample } from '#lessons/openingExample.ts';
import { plainEmbed, readEmbed, type EmbedOptions } from '#state/embedAddress.ts';
import { createAppStore, type AppStore } from '#state/store.ts';
import { StoreContext } from '#state/useApp.ts';
import { Embed } from './Embed.tsx';

/** Fills the store with what the address says, and nothing of the reader's: no draft, no preferences. */
async function restoreEmbed(store: AppStore, { theme, view, ...asked }: EmbedOptions): Promise<void> {
  const language = asked.language ?? preferredLanguage(navigator.languages);
  await loadLanguage(language);
  const { actions } = store;
  actions.restore({ theme: theme === 'auto' ? 'system' : theme, language });
  const fragment = window.location.hash.slice(1);
  if (fragment === '') actions.openWork(openingExample, 'example');
  else await openFragment(store, fragment);
  if (view === undefined) return;
  actions.setPanels({ timeline: view === 'timeline' || view === 'split' });
  const shown = store.getState().view;
  if (view === 'matrix') actions.setView('matrix');
  else if (shown !== 'compare') actions.setView('graph');
}

/** The picture of a link in a frame of somebody else's page: nothing is stored, and the Dockerfile stays as it is. */
export async function startEmbed(root: HTMLElement): Promise<void> {
  const options = readEmbed(window.location.search) ?? plainEmbed;
  const store = createAppStore();
  await restoreEmbed(store, options);
  applyAppearance(store);
  connectEngine(store, drawn);
  window.addEventListener('hashchange', () => void openFragment(store, window.location.hash.slice(1)));
  createRoot(root).render(
    <StrictMode>
      <StoreContext value={store}>
        <ErrorBoundary>
          <Embed options={options} />
        </ErrorBoundary>
      </StoreContext>
    </StrictMode>,
  );
}
