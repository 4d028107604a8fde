// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createAppStore } from '#state/store.ts';
import { tellOfUpdates, updatePage } from './updates.ts';

/** A worker as the browser shows it to a page. */
class Worker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly said: unknown[] = [];
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
  postMessage(message: unknown): void {
    this.said.push(message);
    // The browser does so when the worker asks for it.
    this.become('activating');
    this.become('activated');
  }
}

class Registration extends EventTarget {
  active: Worker | null = null;
  waiting: Worker | null = null;
  installing: Worker | null = null;
  /** What the server has when it is asked: null is nothing newer, undefined is no network. */
  served: Worker | null | undefined = null;
  asked = 0;
  find(worker: Worker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
  }
  async update(): Promise<void> {
    this.asked += 1;
    if (this.served === undefined) throw new TypeError('Failed to fetch');
    if (this.served !== null) this.find(this.served);
  }
  install(): void {
    this.waiting = this.installing;
    this.installing = null;
    this.waiting?.become('installed');
  }
}

function open(registration: Registration): ReturnType<typeof createAppStore> {
  const store = createAppStore();
  tellOfUpdates(store, registration as unknown as ServiceWorkerRegistration);
  return store;
}

test('a newer page is told of once it is all there; the first one is not', () => {
  const registration = new Registration();
  registration.installing = new Worker();
  const store = open(registration);
  // The first visit: nothing waits for anything.
  registration.active = registration.installing;
  registration.installing = null;
  registration.active.become('activated');
  expect(store.getState().notice).toBeNull();

  const next = new Worker();
  registration.find(next);
  expect(store.getState().notice).toBeNull();
  registration.install();
  expect(store.getState().notice).toEqual({ kind: 'newer-page' });
});

test('it takes the place of no other word, comes again after one, and is closed for good', () => {
  const registration = new Registration();
  registration.active = new Worker();
  registration.waiting = new Worker();
  const store = createAppStore();
  store.actions.notify({ kind: 'draft-kept' });
  tellOfUpdates(store, registration as unknown as ServiceWorkerRegistration);
  expect(store.getState().notice).toEqual({ kind: 'draft-kept' });
  store.actions.notify(null);
  expect(store.getState().notice).toEqual({ kind: 'newer-page' });
  store.actions.notify({ kind: 'replaced' });
  store.actions.notify(null);
  expect(store.getState().notice).toEqual({ kind: 'newer-page' });
  store.actions.notify(null);
  expect(store.getState().notice).toBeNull();
});

/** Presses "Reload to update" in a browser that has this registration. Returns how often the page was loaded anew. */
async function update(registration: Registration | undefined): Promise<number> {
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: registration && { getRegistration: async () => registration },
  });
  let loaded = 0;
  const reload = (): void => {
    loaded += 1;
  };
  await updatePage(reload);
  return loaded;
}

test('the page is loaded anew once the newer one has taken over', async () => {
  const registration = new Registration();
  const worker = new Worker();
  registration.active = new Worker();
  registration.waiting = worker;
  worker.state = 'installed';
  expect(await update(registration)).toBe(1);
  expect(worker.said).toEqual(['take-over']);
  expect(registration.asked).toBe(0);
});

test('a link of a newer page has it asked for, and waits until it is all there', async () => {
  const registration = new Registration();
  const worker = new Worker();
  registration.active = new Worker();
  registration.served = worker;
  const done = update(registration);
  await expect.poll(() => registration.installing).toBe(worker);
  registration.install();
  expect(await done).toBe(1);
  expect(worker.said).toEqual(['take-over']);
});

test('without a network, a worker or anything newer the page is loaded anew as it is', async () => {
  const offline = new Registration();
  offline.served = undefined;
  expect(await update(offline)).toBe(1);
  expect(await update(new Registration())).toBe(1);
  expect(await update(undefined)).toBe(1);
});
