import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Background } from '#state/engine.ts';
import { createAppStore } from '#state/store.ts';
import { findAgain } from '#ui/lost.ts';
import { startBackground } from './background.ts';

const store = createAppStore();
const { overview } = store.getState();
const job = { text: 'FROM a\n', options: store.selectors.options(store.getState()), target: '', ignore: '' };

/** What becomes of the scripts of the workers that are started, one after the other. */
let fates: ('comes' | 'is lost' | 'throws')[] = [];
let started = 0;

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: ((event: Event) => void) | undefined;
  readonly #fate = fates[started];
  constructor() {
    started += 1;
  }
  postMessage(): void {
    setTimeout(() => {
      if (this.#fate === 'comes') this.onmessage?.({ data: overview });
      else if (this.#fate === 'is lost') this.onerror?.(new Event('error'));
      else this.onerror?.(Object.assign(new Event('error'), { message: 'out of memory' }));
    }, 1);
  }
  terminate(): void {
    this.onmessage = undefined;
    this.onerror = undefined;
  }
}

let background: Background;

function startWith(...scripts: typeof fates): void {
  fates = scripts;
  started = 0;
  background = startBackground();
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  background.stop();
  vi.unstubAllGlobals();
});

test('a script that does not come is no breakdown: it is loaded once the reader asks for it again', async () => {
  startWith('is lost', 'is lost', 'comes');
  const settled = vi.fn<(how: unknown) => void>();
  background.run(job).then(settled, settled);
  for (const before of [1, 2]) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(settled).not.toHaveBeenCalled();
    expect(started).toBe(before);
    await findAgain();
  }
  await vi.waitFor(() => expect(settled).toHaveBeenCalledWith(overview));
  expect(started).toBe(3);
});

test('what breaks down in a script is said', async () => {
  startWith('throws');
  await expect(background.run(job)).rejects.toThrow('out of memory');
});

test('once stopped, nothing is asked for again', async () => {
  startWith('is lost', 'comes');
  void background.run(job);
  await new Promise((resolve) => setTimeout(resolve, 20));
  background.stop();
  await findAgain();
  expect(started).toBe(1);
});
