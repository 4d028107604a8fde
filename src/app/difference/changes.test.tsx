// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { useEffect, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { watchOpened } from '#state/asOpened.ts';
import { useAppStore } from '#state/useApp.ts';
import { DifferenceDetails } from '#panels/difference/DifferenceDetails.tsx';
import { show } from '#testing/render.tsx';
import { Changes } from './Changes.tsx';

const before = 'FROM node:24 AS build\nRUN npm install\nCMD x\n';
const text = 'FROM node:24 AS build\nRUN npm ci\n\nFROM scratch\nCOPY --from=build /app /app\n';

test('the Dockerfile before is pasted, and taken back with the rest of the work', async () => {
  const { user, state, change } = await show(<Changes />, { text, view: 'changes' });
  await user.click(screen.getByLabelText('Paste the earlier Dockerfile'));
  await user.paste(before);
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  expect(state().before).toBe(before);
  expect(screen.getByRole('button', { name: 'Before: build' }).title).toBe('Choose another…');
  await user.click(screen.getByRole('button', { name: 'Swap before and after' }));
  expect([state().before, state().text]).toEqual([text, before]);
  expect(screen.getByRole('button', { name: 'Before: build → scratch' })).toBeTruthy();
  change(({ undoChange }) => undoChange());
  expect([state().before, state().text]).toEqual([before, text]);
  change(({ undoChange }) => undoChange());
  expect(state().before).toBe('');
});

test('the present state is kept as the one before; what is edited then shows', async () => {
  const { user, state, change } = await show(<Changes />, { text, view: 'changes' });
  await user.click(screen.getByRole('button', { name: 'Your Dockerfile as it is now' }));
  expect(state().before).toBe(text);
  await user.click(screen.getByRole('button', { name: 'Text' }));
  expect(screen.getByRole('note').textContent).toContain('character for character');
  change(({ editText }) => editText(text.replace('npm ci', 'npm ci --omit=dev')));
  const lines = screen.getByRole('region', { name: 'Lines of both Dockerfiles' });
  expect(within(lines).getByText('RUN npm ci --omit=dev')).toBeTruthy();
  expect(within(lines).getByText('removed').parentElement?.textContent).toContain('RUN npm ci');
  await user.click(screen.getByRole('button', { name: 'Stop comparing' }));
  expect(state().before).toBe('');
});

function Watched(): ReactElement {
  const store = useAppStore();
  useEffect(() => watchOpened(store), [store]);
  return <Changes />;
}

test('the Dockerfile as it was opened is at hand once it was edited', async () => {
  const { user, state, change } = await show(<Watched />, { text, view: 'changes' });
  expect(screen.queryByRole('button', { name: /as you opened it/ })).toBeNull();
  change(({ editText }) => editText(`${text}CMD x\n`));
  await user.click(await screen.findByRole('button', { name: /as you opened it/ }));
  expect(state().before).toBe(text);
});

test('the details tell figures, stages, targets and checks; a stage is selected from there', async () => {
  const { user, state } = await show(<DifferenceDetails />, { text, before, view: 'changes' });
  const row = screen.getByRole('row', { name: /^Steps in the image/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent.trim()),
  ).toEqual(['1', '1']);
  const stages = screen.getByRole('region', { name: 'Stages' });
  expect(within(stages).getByText('RUN npm ci')).toBeTruthy();
  expect(within(stages).getByText('role: target → files')).toBeTruthy();
  await user.click(within(stages).getByRole('button', { name: 'stage-1' }));
  expect(state().selection).toEqual({ kind: 'stage', key: '#1' });
});

test('a turned-off rule is neither new nor gone', async () => {
  const told = { text: `${text}CMD x\n`, before: text, view: 'changes' as const };
  await show(<DifferenceDetails />, { ...told, rulesOff: ['JSONArgsRecommended'] });
  expect(screen.queryByText(/JSON arguments/)).toBeNull();
});

test('in Korean', async () => {
  await show(<DifferenceDetails />, { text, before, view: 'changes', language: 'ko' });
  expect(screen.getByRole('heading', { name: '이전과 이후' })).toBeTruthy();
});
