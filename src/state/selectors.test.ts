import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { checkedOverview } from '#core/checks/checkedOverview.ts';
import type { Selector } from './remember.ts';
import { derived, remembered } from './remember.ts';
import { makeSelectors, type Selectors } from './selectors.ts';
import { createAppStore, type AppStore } from './store.ts';

const text = 'FROM node AS A\nCOPY --link --chmod=755 a /\nRUN x\n';
let store: AppStore;
let selectors: Selectors;

beforeEach(() => {
  store = createAppStore({ text, overview: checkedOverview(text, defaultOptions, '') });
  ({ selectors } = store);
});

const all = (): readonly unknown[] => {
  const { reading: _, ...selects } = selectors;
  const each: readonly Selector<unknown>[] = Object.values(selects);
  return each.map((select) => select(store.getState()));
};

test('the same state gives the same objects, whoever asks and in whatever order', () => {
  const first = all();
  store.actions.setTheme('dark');
  store.actions.setMoment(3);
  expect(selectors.reading(text, selectors.options(store.getState()))).toBe(
    selectors.reading(text, selectors.options(store.getState())),
  );
  for (const [at, value] of all().entries()) expect(value).toBe(first[at]);
});

test('a rule that is turned off changes the checks, and nothing else', () => {
  const { checks, checkGroups, options, selected } = selectors;
  const before = [options, selected].map((select) => select(store.getState()));
  expect(checks(store.getState()).map(({ rule }) => rule)).toContain('link-chmod');
  store.actions.setRuleOff('link-chmod', true);
  expect(checks(store.getState()).map(({ rule }) => rule)).not.toContain('link-chmod');
  expect(checkGroups(store.getState()).map(({ rule }) => rule)).not.toContain('link-chmod');
  for (const [at, select] of [options, selected].entries()) expect(select(store.getState())).toBe(before[at]);
});

test('two readings are kept: the overview may be one text behind', () => {
  const { reading, options } = selectors;
  const before = reading(text, options(store.getState()));
  const present = reading('FROM alpine\n', options(store.getState()));
  expect(reading(text, options(store.getState()))).toBe(before);
  expect(reading('FROM alpine\n', options(store.getState()))).toBe(present);
});

test('each store has a memory of its own', () => {
  expect(makeSelectors().options(store.getState())).not.toBe(selectors.options(store.getState()));
});

test('what is remembered is what would be worked out', () => {
  const calls = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 30 });
  fc.assert(
    fc.property(calls, fc.integer({ min: 1, max: 3 }), (pairs, depth) => {
      const pairOf = remembered((a: number, b: number) => [a, b], depth);
      for (const [a, b] of pairs) {
        expect(pairOf(a, b)).toEqual([a, b]);
        expect(pairOf(a, b)).toBe(pairOf(a, b));
      }
    }),
  );
});

test('a derived value is worked out once for the same inputs', () => {
  let count = 0;
  const length = derived([({ text: file }) => file], (file: string) => {
    count += 1;
    return file.length;
  });
  const state = store.getState();
  expect([length(state), length({ ...state, theme: 'dark' }), count]).toEqual([text.length, text.length, 1]);
});
