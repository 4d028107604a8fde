import { useEffect, useState } from 'react';
import { addressOfPlace } from '#app/lesson/place.ts';
import { linkOf } from '#app/opening/link.ts';
import { pageAddress } from '#state/embedAddress.ts';
import { useAppStore } from '#state/useApp.ts';

/** Quiet time (ms) after which the link is made anew. */
const QUIET = 300;

/** The address that opens in Stagegraph what the frame shows: its link at first, then with all that was done here. */
export function useOpenLink(): string {
  const store = useAppStore();
  const [link, setLink] = useState(() => pageAddress(window.location.href) + window.location.hash);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const state = store.getState();
        // A link that could not be read leads to the page that says so, too.
        if (state.lesson !== '') setLink(addressOfPlace(state.lesson));
        else if (state.text !== '') void linkOf(state).then(setLink);
      }, QUIET);
    };
    later();
    const stop = store.subscribe(later);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return link;
}
