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

test('a text is drawn at once, then checked', async () => {
  open(untidy);
  expect(store.getState().overview.stages).toHaveLength(1);
  expect(found()).toBeUndefined();
  await vi.waitFor(() => expect(found()).toContain('FromAsCasing'));
});

test('nothing happens any more once it has been stopped', async () => {
  open(untidy);
  stop();
  await import('#core/checks/checkedOverview.ts');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(found()).toBeUndefined();
});
