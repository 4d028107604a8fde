// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { checkedOverviewOf } from '#core/checks/checkedOverview.ts';
import { loadSentences } from '#i18n/sentences.ts';
import { startEngine } from '#state/engine.ts';
import { createAppStore } from '#state/store.ts';
import { StoreContext } from '#state/useApp.ts';
import { Problems } from './Problems.tsx';

test('says why BuildKit stops also where the words come after the problem', async () => {
  await loadSentences('page');
  const store = createAppStore({ text: 'FROM alpine:3 AS ds\nCOPY --from=ds /a /b\n' });
  const { again, stop } = startEngine(store, {
    analyse: (file, target, other) => checkedOverviewOf(file, target, other),
    startBackground: () => ({ run: () => new Promise(() => undefined), stop: () => undefined }),
    nextFrame: (callback) => callback(),
    now: () => 0,
    report: (error) => {
      throw error;
    },
  });
  onTestFinished(stop);
  await act(async () =>
    render(
      <StoreContext value={store}>
        <Problems />
      </StoreContext>,
    ),
  );
  expect(screen.getByRole('button').textContent).toContain('BuildKit stops here.');
  await loadSentences('findings');
  act(again);
  expect(screen.getByRole('button').textContent).toContain(
    'ds depends on itself: line 2 refers to the stage it is in.',
  );
});
