import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';

/**
 * A component whose code is loaded when it is first shown, and that then shows at once. (What is `lazy`
 * React holds back until its fallback has been seen for 300 ms.) A part that cannot be loaded fails like one
 * that cannot be drawn: the error boundary tells.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | undefined;
  return function OnDemand(props: Props) {
    const [here, setHere] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then(
        (component) => {
          loaded = component;
          setHere(() => component);
        },
        (error: unknown) =>
          setHere(() => {
            throw error;
          }),
      );
    }, []);
    return here === undefined ? null : createElement(here, props);
  };
}
