import { useEffect, useRef } from 'react';
import { useApp } from '#state/useApp.ts';

/** Does what the key for it asks of the graph from anywhere on the page. */
export function useAsked(fit: () => void): void {
  const fits = useApp((state) => state.fits);
  const before = useRef(fits);
  useEffect(() => {
    if (before.current !== fits) fit();
    before.current = fits;
  }, [fits, fit]);
}
