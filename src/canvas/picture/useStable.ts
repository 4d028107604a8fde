import { useLayoutEffect, useRef, useState } from 'react';

type Handlers = Readonly<Record<string, (...values: never[]) => unknown>>;

/**
 * Handlers that stay the same functions while what they do changes: every card of the graph gets
 * them, and a new function would draw every card again. Not to be called while rendering.
 */
export function useStable<H extends Handlers>(handlers: H): H {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(handlers).map((name) => [
          name,
          (...values: never[]) => latest.current[name]?.(...values),
        ]),
      ) as H,
  );
  return stable;
}
