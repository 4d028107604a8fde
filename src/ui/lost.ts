import { useSyncExternalStore } from 'react';

/** Something that could not be loaded, and waits for being asked for again. */
interface Lost {
  readonly retry: () => void;
  /** Whether it has a place on the page, where this is said. */
  readonly hasPlace: boolean;
}

const lost = new Set<Lost>();
const followers = new Set<() => void>();

function tellAll(): void {
  for (const follow of followers) follow();
}

/** Keeps something that could not be loaded until it is found again. Returns how to forget it. */
export function lose(retry: () => void, hasPlace: boolean): () => void {
  const entry: Lost = { retry, hasPlace };
  lost.add(entry);
  tellAll();
  return () => {
    if (lost.delete(entry)) tellAll();
  };
}

/** Addresses of style sheets that could not be loaded. */
const lostStyles = new Set<string>();

/**
 * Notes style sheets that cannot be loaded. A part fails with its style, but the bundler asks for a sheet once and never
 * again: the part would come without it.
 */
export function noteLostStyles(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
      lostStyles.add(target.href);
      target.remove();
    },
    { capture: true },
  );
}

function loadStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`no style at ${address}`)));
    document.head.append(link);
  });
}

/**
 * Asks again for everything that could not be loaded: what one part failed for has mostly failed the others. Nothing comes
 * without its style.
 */
export async function findAgain(): Promise<void> {
  const styles = [...lostStyles];
  lostStyles.clear();
  const found = await Promise.allSettled(styles.map(loadStyle));
  if (found.some(({ status }) => status === 'rejected')) return;
  const all = [...lost];
  lost.clear();
  for (const { retry } of all) retry();
  tellAll();
}

const hasHomeless = (): boolean => [...lost].some(({ hasPlace }) => !hasPlace);

/** Whether something is lost that has no place of its own to say so. */
export function useHomeless(): boolean {
  return useSyncExternalStore((follow) => {
    followers.add(follow);
    return () => followers.delete(follow);
  }, hasHomeless);
}

/** Loads what has no place on the page. Where that fails it waits until it is asked for again, and never rejects. */
export async function insist<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch {
    await new Promise<void>((again) => {
      lose(again, false);
    });
    return insist(load);
  }
}
