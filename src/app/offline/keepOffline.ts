import type { AppStore } from '#state/store.ts';
import { tellOfUpdates } from './updates.ts';

/** How often (ms) a page that stays open asks whether there is a newer one, when the reader comes back to it. */
const OFTEN = 3_600_000;

/**
 * Has the browser keep the page, so that it opens without a network, and tells the reader of a newer one. Where
 * browsers keep nothing (without encryption, in some private windows) the page is as it was. Never for the page in one
 * file, which is kept by whoever has it, nor while it is worked on.
 */
export function keepOffline(store: AppStore): void {
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return;
  linkManifest();
  navigator.serviceWorker.register('./sw.js').then(
    (registration) => {
      tellOfUpdates(store, registration);
      askAgain(registration);
    },
    () => undefined,
  );
}

/** What browsers install the page with as a program of its own: asked for once all else is there. */
function linkManifest(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = './manifest.json';
  document.head.append(link);
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < OFTEN) return;
    asked = Date.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => undefined);
  });
}
