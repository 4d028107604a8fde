/** Longest wait (ms) for an idle moment: who opened the page to write should soon be able to. */
const PATIENCE = 500;

/** Resolves when the page has drawn what it has to draw and waits for its reader. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Not in every Safari.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve, PATIENCE / 10);
  });
}
