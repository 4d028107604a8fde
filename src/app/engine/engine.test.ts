import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { checkedOverview } from '#core/checks/checkedOverview.ts';
import { openingExample } from '#lessons/openingExample.ts';
import { editText, restore } from '#state/actions.ts';
import { emptyWork, initialState, useApp } from '#state/store.ts';
import { connectEngine } from './engine.ts';

const untidy = 'from alpine AS build\n';

let stop: () => void = () => undefined;

function open(text: string): void {
  useApp.setState(initialState, true);
  restore({ ...emptyWork, text });
  stop = connectEngine();
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
  useApp.getState().overview.checked?.checks.map(({ rule }) => rule);

test('the untouched example needs no checks: they would find nothing', () => {
  expect(checkedOverview(openingExample.text, defaultOptions, '').checked?.checks).toEqual([]);
  open(openingExample.text);
  expect(useApp.getState().overview.stages.length).toBeGreaterThan(1);
  expect(found()).toBeUndefined();
});

test('with a build argument it is another work', async () => {
  useApp.setState(initialState, true);
  restore({ ...emptyWork, text: openingExample.text, buildArgs: { NODE_VERSION: '20' } });
  stop = connectEngine();
  await vi.waitFor(() => expect(found()).toEqual([]));
});

test('any other text is drawn at once, then checked', async () => {
  open(untidy);
  expect(useApp.getState().overview.stages).toHaveLength(1);
  expect(found()).toBeUndefined();
  await vi.waitFor(() => expect(found()).toContain('FromAsCasing'));
});

test('the example is checked once it is changed', async () => {
  open(openingExample.text);
  editText(`${openingExample.text}${untidy}`);
  await vi.waitFor(() => expect(found()).toContain('FromAsCasing'));
});

test('nothing happens any more once it has been stopped', async () => {
  open(untidy);
  stop();
  await import('#core/checks/checkedOverview.ts');
  await Promise.resolve();
  expect(found()).toBeUndefined();
});
