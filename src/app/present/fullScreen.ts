/** Whether the page fills the screen; never so in a browser that cannot. */
function fillsScreen(): boolean {
  return document.fullscreenElement instanceof Element;
}

/** Fills the screen with the page, where the browser lets it; to be called from a press or a key. */
export function fillScreen(): void {
  const root = document.documentElement;
  // Phones of one maker have no full screen; the presentation fills the window there.
  if (typeof root.requestFullscreen !== 'function' || fillsScreen()) return;
  root.requestFullscreen().catch(() => undefined);
}

/** Back to the window. */
export function leaveScreen(): void {
  if (fillsScreen()) void document.exitFullscreen().catch(() => undefined);
}

/** Calls back once the reader leaves the full screen, which Escape does before the page hears it. Returns how to stop. */
export function onScreenLeft(left: () => void): () => void {
  let filled = fillsScreen();
  const follow = (): void => {
    const fills = fillsScreen();
    if (filled && !fills) left();
    filled = fills;
  };
  document.addEventListener('fullscreenchange', follow);
  return () => document.removeEventListener('fullscreenchange', follow);
}
