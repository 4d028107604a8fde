import { TAKE_OVER } from './messages.ts';
import { offlineWorker, type Build } from './worker.ts';

/** Written in by `.ci/offline.mjs`. */
declare const STAGEGRAPH_BUILD: Build;

/** What of a service worker's surroundings is used here; the types of a page have no word for them. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }) => Promise<readonly unknown[]>;
  };
  readonly skipWaiting: () => Promise<void>;
}
interface Lasting extends Event {
  waitUntil(until: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as WorkerScope;
const worker = offlineWorker(STAGEGRAPH_BUILD, {
  home: scope.registration.scope,
  caches,
  fetch: (request) => fetch(request),
  countPages: async () => {
    const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return pages.length;
  },
});

addEventListener('install', (event) => (event as Lasting).waitUntil(worker.install()));
addEventListener('activate', (event) => {
  // At the first visit the page is there before its worker: what it loads later is answered, too.
  (event as Lasting).waitUntil(Promise.all([worker.tidy(), scope.clients.claim()]));
});
addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void scope.skipWaiting();
});
addEventListener('fetch', (event) => {
  const asking = event as Asking;
  const { request } = asking;
  const path = worker.pathOf(request);
  if (path === undefined) return;
  asking.respondWith(worker.answer(request, path));
  if (request.mode === 'navigate') asking.waitUntil(worker.tidy());
});
