/**
 * What jsdom leaves out of a browser and the page takes for granted, as little of it as is needed: sizes that
 * never change, media that are as the test says, a top layer without a place.
 */

/** Media queries that hold, by a word in them: `max-width` for a phone, `coarse` for touch. */
let media: readonly string[] = [];

/** Sets which media queries hold from now on: those that contain one of `words`. */
export function setMedia(words: readonly string[]): void {
  media = words;
}

class StillSize implements ResizeObserver {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
}

class NothingInView {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
  takeRecords = (): readonly IntersectionObserverEntry[] => [];
}

function matchMedia(query: string): Partial<MediaQueryList> {
  return {
    media: query,
    get matches() {
      return media.some((word) => query.includes(word));
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

/**
 * No style sheet is loaded, so only what an element itself says counts. jsdom would go through its own sheet
 * for each of the thousands of questions that a query by role asks.
 */
function ownStyle(element: Element): CSSStyleDeclaration {
  const { style } = element as HTMLElement;
  return element.hasAttribute('hidden') ? Object.assign(style, { display: 'none' }) : style;
}

/** Size (CSS pixels) of every element: jsdom lays nothing out, and a list of no height draws nothing. */
const SIZE = { offsetWidth: 800, offsetHeight: 600, clientWidth: 800, clientHeight: 600 };

/** Puts the stand-ins where they are missing. Safe to call again. */
export function standIn(): void {
  Object.assign(window, {
    matchMedia,
    PointerEvent: window.MouseEvent,
    getComputedStyle: ownStyle,
    ResizeObserver: StillSize,
    IntersectionObserver: NothingInView,
    // As far as it matters between quotation marks.
    CSS: { escape: (text: string) => text.replaceAll(/["\\]/g, String.raw`\$&`) },
    requestIdleCallback: (callback: () => void) => setTimeout(callback, 0),
    reportError: (error: unknown) => console.error(error),
  });
  const { prototype } = window.HTMLElement;
  for (const [name, value] of Object.entries(SIZE)) {
    Object.defineProperty(prototype, name, { configurable: true, get: () => value });
  }
  Object.assign(window.Element.prototype, {
    scrollIntoView: () => undefined,
    scrollTo: () => undefined,
    getAnimations: () => [],
    setPointerCapture: () => undefined,
    releasePointerCapture: () => undefined,
    hasPointerCapture: () => false,
  });
}
