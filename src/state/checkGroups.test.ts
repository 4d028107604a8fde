import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { checkedOverview } from '#core/checks/checkedOverview.ts';
import { checkedOf, groupChecks } from './checkGroups.ts';
import { createAppStore } from './store.ts';

test('findings stand by rule, warnings of BuildKit before advice, each in file order', () => {
  const text =
    'FROM node AS A\nCOPY --link --chmod=755 a /\nRUN x\nENV a b\nCOPY --link --chmod=755 b /\nENV c d\n';
  const { checks, counts } = checkedOf(checkedOverview(text, defaultOptions, ''));
  const groups = groupChecks(checks, counts);
  const told = groups.map(({ rule, count, checks: found }) => `${rule} ${count} ${found[0]?.line}`);
  expect(told).toEqual([
    'StageNameCasing 1 1',
    'LegacyKeyValueFormat 2 4',
    'unpinned-base 1 1',
    'link-chmod 2 2',
  ]);
});

test('a rule is turned off once, and on again', () => {
  const store = createAppStore();
  store.actions.setRuleOff('link-chmod', true);
  store.actions.setRuleOff('link-chmod', true);
  store.actions.setRuleOff('final-root', true);
  expect(store.getState().rulesOff).toEqual(['link-chmod', 'final-root']);
  store.actions.setRuleOff('link-chmod', false);
  expect(store.getState().rulesOff).toEqual(['final-root']);
});
