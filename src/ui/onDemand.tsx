import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** What will be wanted at the first press: loaded once the page has come to rest. */
const soon = new Set<() => Promise<unknown>>();

/** Loads all parts that were said to be wanted soon; what fails is tried again when it is shown. */
export async function loadSoon(): Promise<void> {
  await Promise.allSettled([...soon].map((load) => load()));
}

/**
 * A component whose code is loaded when it is first shown, and that then shows at once. (What is `lazy`
 * React holds back until its fallback has been seen for 300 ms.) A part that cannot be loaded fails like one
 * that cannot be drawn: the error boundary tells. With `soon` it is loaded by `loadSoon`, before it is asked for.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  when: 'soon' | 'shown' = 'shown',
): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | undefined;
  const loadOnce = async (): Promise<ComponentType<Props>> => {
    loaded ??= await load();
    return loaded;
  };
  if (when === 'soon') soon.add(loadOnce);
  return function OnDemand(props: Props) {
    const [here, setHere] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (loaded !== undefined) return;
      loadOnce().then(
        (component) => setHere(() => component),
        (error: unknown) =>
          setHere(() => {
            throw error;
          }),
      );
    }, []);
    return here === undefined ? null : createElement(here, props);
  };
}
