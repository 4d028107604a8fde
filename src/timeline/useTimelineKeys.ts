import { useEffect } from 'react';
import { hasOverlay } from '#ui/overlays.ts';
import type { TimelineModel } from './model.ts';
import { playOrPause, stepBy } from './play/usePlayback.ts';
import { useAppStore } from '#state/useApp.ts';

const inField = 'input:not([type=range]), textarea, select, [contenteditable=true]';

/** Keys that play the build wherever the focus is outside a field: k, comma and full stop. */
export function useTimelineKeys(model: TimelineModel): void {
  const store = useAppStore();
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      k: () => playOrPause(store, model),
      ',': () => stepBy(store, model, -1),
      '.': () => stepBy(store, model, 1),
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = actions[event.key];
      if (act === undefined || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(inField) !== null) return;
      if (hasOverlay() || store.getState().presenting) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model, store]);
}
