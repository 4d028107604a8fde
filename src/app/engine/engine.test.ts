import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyWork } from '#state/work.ts';
import { createAppStore, type AppStore } from '#state/store.ts';
import { connectEngine } from './engine.ts';

let store: AppStore;

const untidy = 'from alpine AS build\n';

let stop: () => void = () => undefined;

function open(text: string): void {
  store = createAppStore();
  store.actions.restore({ ...emptyWork, text });
  stop = connectEngine(store, Promise.resolve());
}

beforeEach(() => {
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  vi.stubGlobal('reportError', (error: unknown) => expect.unreachable(String(error)));
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const found = (): readonly string[] | undefined =>
  store.getState().overview.checked?.checks.map(({ rule }) => rule);

test('a text is drawn at once, then checked', { timeout: 30_000 }, async () => {
  open(untidy);
  expect(store.getState().overview.stages).toHaveLength(1);
  expect(found()).toBeUndefined();
  await vi.waitFor(() => expect(found()).toContain('FromAsCasing'), { timeout: 20_000 });
});

test('nothing happens any more once it has been stopped', async () => {
  open(untidy);
  stop();
  await import('#core/checks/checkedOverview.ts');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(found()).toBeUndefined();
});

const long = `FROM a\n${'RUN x\n'.repeat(20_000)}`;

test('a worker that ended without a word is started again, and asked again', async () => {
  const asked: string[] = [];
  let started = 0;
  class FakeWorker {
    onmessage: ((event: { data: unknown }) => void) | undefined;
    readonly #dies = started === 0;
    constructor() {
      started += 1;
    }
    postMessage({ text }: { text: string }): void {
      asked.push(text);
      if (!this.#dies) setTimeout(() => this.onmessage?.({ data: emptyOverview }), 10);
    }
    terminate(): void {
      this.onmessage = undefined;
    }
  }
  const emptyOverview = createAppStore().getState().overview;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('Worker', FakeWorker);
  try {
    open(long);
    await import('./background.ts');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual([long]);
    expect(store.getState().status).toBe('working');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([long, long]);
    expect(started).toBe(2);
    await vi.waitFor(() => expect(store.getState().status).toBe('ready'));
  } finally {
    vi.useRealTimers();
  }
});
