import { useEffect } from 'react';
import { addressOf, fragmentNow, markEntry } from '#app/drafts/entry.ts';
import type { AppStore } from '#state/store.ts';
import { fragmentOfPlace } from './place.ts';

function isAtLesson(): boolean {
  return fragmentNow().startsWith(fragmentOfPlace(''));
}

/**
 * Keeps the address at the step that is open, so that a reload comes back to it; afterwards it is that of the reader's
 * work again. Who goes back in the browser's history leaves the lesson.
 */
export function useAddress(own: AppStore, place: string): void {
  useEffect(() => markEntry(own.getState(), 'replaceState', `#${fragmentOfPlace(place)}`), [own, place]);
  useEffect(() => {
    const onStep = (): void => {
      if (!isAtLesson()) own.actions.openLesson('');
    };
    window.addEventListener('popstate', onStep);
    return () => {
      window.removeEventListener('popstate', onStep);
      // A link that was followed from here has an address of its own.
      if (isAtLesson()) markEntry(own.getState(), 'replaceState', addressOf(own.getState()));
    };
  }, [own]);
}
