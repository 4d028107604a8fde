// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Checks } from '#panels/checks/Checks.tsx';
import { Details } from '#panels/details/Details.tsx';
import { show } from '#testing/render.tsx';
import { BuildSettings } from './BuildSettings.tsx';

const text = 'FROM alpine AS web\nCOPY dist src /app/\n';

test('an ignore file is typed in the build settings, and what it excludes is found at its line', async () => {
  const page = (
    <>
      <BuildSettings />
      <Checks />
    </>
  );
  const { user, state, change } = await show(page, { text });
  await user.click(screen.getByRole('button', { name: /Build settings/ }));
  const field = await screen.findByRole('textbox', { name: '.dockerignore' });
  fireEvent.change(field, { target: { value: 'dist\n**/*.md\n' } });
  expect(await screen.findByText('2 patterns')).toBeTruthy();
  fireEvent.blur(field);
  expect(state().ignore).toBe('dist\n**/*.md\n');
  expect(await screen.findByText('Copies what .dockerignore excludes')).toBeTruthy();
  expect(state().overview.checked?.counts).toMatchObject({ CopyIgnoredFile: 1 });
  change(({ undoChange }) => undoChange());
  expect(state().ignore).toBe('');
  await waitFor(() => expect(screen.queryByText('Copies what .dockerignore excludes')).toBeNull());
});

test('a line with which no build works is said, and the field is marked', async () => {
  const { user } = await show(<BuildSettings />, { text, ignore: 'dist\n!\n' });
  await user.click(screen.getByRole('button', { name: /Build settings/ }));
  const field = await screen.findByRole('textbox', { name: '.dockerignore' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/^line 2: ! excepts nothing/)).toBeTruthy();
});

test('what is typed is kept when the settings are closed at once', async () => {
  const { user, state, change } = await show(<BuildSettings />, { text });
  await user.click(screen.getByRole('button', { name: /Build settings/ }));
  const field = await screen.findByRole('textbox', { name: '.dockerignore' });
  fireEvent.change(field, { target: { value: 'dist' } });
  change(({ openSettings }) => openSettings(false));
  await waitFor(() => expect(state().ignore).toBe('dist'));
});

test('an instruction says which patterns have a say in what it reads', async () => {
  const ignore = 'dist\n!dist/keep\n**/*.test.js\n*.md\n';
  const { change } = await show(<Details />, { text, ignore });
  change(({ select }) => select({ kind: 'row', stageKey: 'web', row: 0 }));
  const reads = await screen.findByRole('region', { name: 'Reads from' });
  expect(await within(reads).findByText('excluded by dist (line 1)')).toBeTruthy();
  expect(within(reads).getByText('may bring back: !dist/keep')).toBeTruthy();
  expect(within(reads).getByText('may exclude in it: **/*.test.js')).toBeTruthy();
});
