import { useEffect, useLayoutEffect, useMemo, useState, type ReactElement } from 'react';
import type { ComparedFiles } from '#core/difference/compareFiles.ts';
import { overlayOf } from '#core/difference/overlay.ts';
import { useDifferenceText } from '#panels/difference/useDifferenceText.ts';
import { createAppStore, type AppStore } from '#state/store.ts';
import { StoreContext, useApp, useAppStore } from '#state/useApp.ts';
import { Canvas } from '#app/engine/lazyParts.ts';

/** A graph of its own: what is chosen on it is chosen on the page, where the page has it. */
function useOverlayStore(compared: ComparedFiles): AppStore {
  const page = useAppStore();
  const language = useApp((state) => state.language);
  const theme = useApp((state) => state.theme);
  const analysed = useApp((state) => state.analysed);
  const overview = useMemo(() => overlayOf(compared), [compared]);
  const [store] = useState(() => createAppStore({ language, theme, overview, analysed, status: 'ready' }));
  useLayoutEffect(() => {
    const { text } = analysed;
    store.setState({ language, theme, overview, analysed, text, status: 'ready' });
  }, [store, language, theme, overview, analysed]);
  useEffect(
    () =>
      store.subscribe(({ selection }, before) => {
        if (selection === before.selection) return;
        const isGone =
          selection?.kind === 'stage' &&
          !page.getState().overview.stages.some(({ key }) => key === selection.key);
        // What is drawn of the file before alone has no details in this one.
        if (selection === null || (selection.kind === 'stage' && !isGone)) page.actions.select(selection);
      }),
    [store, page],
  );
  return store;
}

/** Both Dockerfiles in one graph: what came, what went, and what leads elsewhere now. */
export function Overlay({ compared }: { readonly compared: ComparedFiles }): ReactElement {
  const store = useOverlayStore(compared);
  const t = useDifferenceText();
  return (
    <StoreContext value={store}>
      <div className="sg-view-canvas sg-overlay" role="group" aria-label={t('graph.label')}>
        <Canvas />
      </div>
    </StoreContext>
  );
}
