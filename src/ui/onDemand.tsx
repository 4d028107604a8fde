import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** Code that is loaded once, however often it is asked for; what fails is tried again. */
export interface Later<Part> {
  /** The part; undefined until it has come. */
  readonly now: () => Part | undefined;
  readonly load: () => Promise<Part>;
}

export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let loaded: Part | undefined;
  return {
    now: () => loaded,
    load: async () => (loaded ??= await load()),
  };
}

/**
 * A part as soon as it is wanted and has come; undefined until then. A part that cannot be loaded fails like
 * one that cannot be drawn: the error boundary tells.
 */
export function useLater<Part>(part: Later<Part>, isWanted = true): Part | undefined {
  const [, setCome] = useState(false);
  useEffect(() => {
    if (!isWanted || part.now() !== undefined) return;
    part.load().then(
      () => setCome(true),
      (error: unknown) =>
        setCome(() => {
          throw error;
        }),
    );
  }, [part, isWanted]);
  return isWanted ? part.now() : undefined;
}

/** What will be wanted at the first press: loaded once the page has come to rest. */
const soon = new Set<() => Promise<unknown>>();

/** Loads all parts that were said to be wanted soon; what fails is tried again when it is shown. */
export async function loadSoon(): Promise<void> {
  await Promise.allSettled([...soon].map((load) => load()));
}

/**
 * A component whose code is loaded when it is first shown, and that then shows at once. (What is `lazy`
 * React holds back until its fallback has been seen for 300 ms.) With `soon` it is loaded by `loadSoon`,
 * before it is asked for.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  when: 'soon' | 'shown' = 'shown',
): (props: Props) => ReactNode {
  const part = later(load);
  if (when === 'soon') soon.add(part.load);
  return function OnDemand(props: Props) {
    const here = useLater(part);
    return here === undefined ? null : createElement(here, props);
  };
}
