/** How long (ms) is waited for a draft: a page that is loaded anew finds that of its former self still taken. */
const PATIENCE = 1000;

/**
 * Takes a draft for this page, until the page is gone. False where another tab has it (a tab that was doubled shows
 * the same one), or where the browser cannot say: this page then writes under a name of its own.
 */
export async function claimDraft(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const take = (): Promise<void> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    try {
      // Not in a page that came without encryption from another machine.
      const { locks } = navigator;
      locks
        .request(`stagegraph.draft.${id}`, { signal: AbortSignal.timeout(PATIENCE) }, take)
        .catch(() => resolve(false));
    } catch {
      resolve(false);
    }
  });
}
