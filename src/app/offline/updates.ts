import { TAKE_OVER } from '#offline/messages.ts';
import type { AppStore } from '#state/store.ts';

/** Tells that a newer page waits, once nothing else is being told. */
export function tellOfUpdates(
  store: AppStore,
  registration: Pick<ServiceWorkerRegistration, 'active' | 'installing' | 'waiting' | 'addEventListener'>,
): void {
  let told = false;
  const tell = (): void => {
    const isWaiting = registration.active !== null && registration.waiting !== null;
    if (told || !isWaiting || store.getState().notice !== null) return;
    told = true;
    store.actions.notify({ kind: 'newer-page' });
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', tell);
  store.subscribe(({ notice }, before) => {
    if (notice === before.notice) return;
    // Another word took its place: it is said again after that one.
    if (before.notice?.kind === 'newer-page' && notice !== null) told = false;
    tell();
  });
  registration.addEventListener('updatefound', follow);
  follow();
  tell();
}

/** What a worker goes through, in this order; `redundant` where it was given up. */
const course: readonly ServiceWorkerState[] = [
  'parsed',
  'installing',
  'installed',
  'activating',
  'activated',
  'redundant',
];

function reached(worker: ServiceWorker, wanted: ServiceWorkerState): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (course.indexOf(worker.state) >= course.indexOf(wanted)) resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Has the newest page take over. Rejects where it cannot be asked for. */
async function takeOver(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.waiting === null) await registration.update();
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) return;
  await reached(worker, 'installed');
  worker.postMessage(TAKE_OVER);
  await reached(worker, 'activated');
}

/** Loads the page anew, the newest there is; what the reader made is written down as the page goes. */
export async function updatePage(reload = (): void => window.location.reload()): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration !== undefined) await takeOver(registration);
  } catch {
    // Nothing is kept here, or there is no network: the page that is there comes again.
  }
  reload();
}
