// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useEffect } from 'react';
import { expect, test } from 'vitest';
import { watchOpened } from '#state/asOpened.ts';
import { useAppStore } from '#state/useApp.ts';
import { show, type Shown } from '#testing/render.tsx';
import { Canvas } from '#canvas/Canvas.tsx';

const text = [
  'FROM node:20 AS build',
  'ARG VERSION=1',
  'COPY package.json ./',
  'RUN npm ci',
  'COPY . .',
  'FROM nginx AS web',
  'COPY --from=build /dist /html',
].join('\n');

const open = (start: Parameters<typeof show>[1] = {}): Promise<Shown> =>
  show(<Canvas />, { text, marks: 'rebuild', level: 'all', ...start });

test('a change that is chosen is shown on cards and lines, with the reason, and taken away again', async () => {
  const { user, state } = await open();
  const bar = await screen.findByRole('region', { name: 'What changes' });
  await user.type(within(bar).getByLabelText('What changes'), 'src/app.ts{Enter}');
  expect(state().changed).toEqual(['file:src/app.ts']);
  await waitFor(() => expect(bar.textContent).toContain('1 step re-runs, 1 may re-run, 4 cached'));
  expect(screen.getByLabelText(/^COPY \. \..*, re-runs: Reads src\/app\.ts, which changed\./)).toBeTruthy();
  expect(screen.getByLabelText(/^COPY --from=build.*, may re-run: Reads files of line 5/)).toBeTruthy();
  expect(screen.getByLabelText(/^RUN npm ci.*, cached/)).toBeTruthy();
  expect(screen.getByLabelText(/^build, stage .*re-runs, 1 of 4 steps/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Legend' }));
  expect(screen.getByText('runs in the next build')).toBeTruthy();
  await user.click(within(bar).getByRole('button', { name: 'Remove src/app.ts' }));
  expect(state().changed).toEqual([]);
  expect(screen.queryByLabelText(/re-runs/)).toBeNull();
});

test('what is picked from the list needs no Enter; what the file has nothing of is told', async () => {
  const { user, state } = await open();
  const field = await screen.findByLabelText('What changes', { selector: 'input' });
  fireEvent.change(field, { target: { value: 'ARG VERSION' } });
  expect(state().changed).toEqual(['arg:VERSION']);
  await user.type(field, 'env:NOPE{Enter}');
  expect(state().changed).toEqual(['arg:VERSION']);
  expect(screen.getByText('ENV NOPE is not in this file.')).toBeTruthy();
});

test('the Dockerfile as it was before', async () => {
  await open({ before: text.replace('npm ci', 'npm i'), changed: ['before'] });
  const bar = await screen.findByRole('region', { name: 'What changes' });
  expect(bar.textContent).toContain('the earlier Dockerfile');
  expect(screen.getByLabelText(/^RUN npm ci.*, re-runs: The instruction was edited\./)).toBeTruthy();
});

/** Remembers what is opened, as the page does. */
function Watched(): null {
  const store = useAppStore();
  useEffect(() => watchOpened(store), [store]);
  return null;
}

test('what was edited since the file was opened, by a press', async () => {
  const { user, state, change } = await show(
    <>
      <Watched />
      <Canvas />
    </>,
    { text, marks: 'rebuild', level: 'all' },
  );
  const bar = await screen.findByRole('region', { name: 'What changes' });
  expect(within(bar).queryByRole('button', { name: /edited since/ })).toBeNull();
  change(({ editText }) => editText(text.replace('npm ci', 'npm i')));
  await user.click(await within(bar).findByRole('button', { name: /edited since/ }));
  expect(state()).toMatchObject({ before: text, changed: ['before'] });
  expect(await screen.findByLabelText(/^RUN npm i,.*re-runs: The instruction was edited\./)).toBeTruthy();
  expect(within(bar).queryByRole('button', { name: /edited since/ })).toBeNull();
});

test('a link opens with it, in Korean as well', async () => {
  await open({ language: 'ko', changed: ['file:package.json', 'nonsense'] });
  const bar = await screen.findByRole('region', { name: '바뀌는 것' });
  expect(bar.textContent).toContain('3단계 다시 실행, 1단계는 다시 실행될 수 있음');
  expect(screen.getByLabelText(/^COPY package\.json.*바뀐 파일을 읽습니다: package\.json/)).toBeTruthy();
});

test('a file that BuildKit rejects has no rebuild', async () => {
  await open({ text: 'FROM alpine\nCOPY --from=7 a b', changed: ['file:a'] });
  expect(await screen.findByText(/too large to show this here, or BuildKit rejects it/)).toBeTruthy();
});
