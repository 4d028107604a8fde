import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { checkedOverview } from '#core/checks/checkedOverview.ts';
import { openingExample } from '#lessons/openingExample.ts';
import { emptyWork } from '#state/work.ts';
import { createAppStore, type AppStore } from '#state/store.ts';
import { connectEngine } from './engine.ts';

let store: AppStore;

const untidy = 'from alpine AS build\n';

let stop: () => void = () => undefined;

function open(text: string): void {
  store = createAppStore();
  store.actions.restore({ ...emptyWork, text });
  stop = connectEngine(store);
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

test('the untouched example needs no checks: they would find nothing', () => {
  expect(checkedOverview(openingExample.text, defaultOptions, '').checked?.checks).toEqual([]);
  open(openingExample.text);
  expect(store.getState().overview.stages.length).toBeGreaterThan(1);
  expect(found()).toBeUndefined();
});

test('with a build argument it is another work', async () => {
  store = createAppStore();
  store.actions.restore({ ...emptyWork, text: openingExample.text, buildArgs: { NODE_VERSION: '20' } });
  stop = connectEngine(store);
  await vi.waitFor(() => expect(found()).toEqual([]));
});

test('any other text is drawn at once, then checked', async () => {
  open(untidy);
  expect(store.getState().overview.stages).toHaveLength(1);
  expect(found()).toBeUndefined();
  await vi.waitFor(() => expect(found()).toContain('FromAsCasing'));
});

test('the example is checked once it is changed', async () => {
  open(openingExample.text);
  store.actions.editText(`${openingExample.text}${untidy}`);
  await vi.waitFor(() => expect(found()).toContain('FromAsCasing'));
});

test('nothing happens any more once it has been stopped', async () => {
  open(untidy);
  stop();
  await import('#core/checks/checkedOverview.ts');
  await Promise.resolve();
  expect(found()).toBeUndefined();
});
