import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * The bar that has the focus, or had it last. Bars out of sight are not drawn: the one the focus goes to is drawn first, and
 * the browser then brings it into view.
 */
export function useWalk(scroller: RefObject<HTMLDivElement | null>): {
  readonly at: number | undefined;
  readonly to: (id: number) => void;
} {
  const [at, to] = useState<number>();
  useLayoutEffect(() => {
    if (at !== undefined) scroller.current?.querySelector<HTMLElement>(`button[data-step="${at}"]`)?.focus();
  }, [scroller, at]);
  return { at, to };
}
