// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Details } from '#panels/details/Details.tsx';
import { show } from '#testing/render.tsx';
import { BuildSettings } from './BuildSettings.tsx';

const text = 'FROM alpine AS web\nCOPY src /app/\nCOPY dist /d/\n';
const ignore = 'dist\n**/*.test.js\n';
const listed = 'src/a.js\nsrc/b.js\nsrc/b.test.js\ndist/x\n';
const opened = { text: listed, isOfFolder: false, isPartial: false };

test('a pasted list of files shows what each instruction reads, and follows the ignore file', async () => {
  const { user, state, change } = await show(<BuildSettings />, { text, ignore });
  await user.click(screen.getByRole('button', { name: /Build settings/ }));
  const field = await screen.findByRole('textbox', { name: 'Files of the build context' });
  fireEvent.paste(field, { clipboardData: { getData: () => listed } });
  expect(await screen.findByText('Of the file list, 2 files may be read, 2 excluded.')).toBeTruthy();
  expect(screen.getByText('2 files: src/a.js, src/b.js')).toBeTruthy();
  expect(screen.getByText('nothing of the list')).toBeTruthy();
  change(({ setIgnore }) => setIgnore(''));
  expect(await screen.findByText('Of the file list, all 4 files may be read.')).toBeTruthy();
  expect(screen.getByText('1 file: dist/x')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove list' }));
  expect(state().fileList).toBeNull();
  expect(await screen.findByRole('textbox', { name: 'Files of the build context' })).toBeTruthy();
});

test('a list that is too large is refused with its limit, and nothing of it is taken', async () => {
  const { user, state } = await show(<BuildSettings />, { text });
  await user.click(screen.getByRole('button', { name: /Build settings/ }));
  const field = await screen.findByRole('textbox', { name: 'Files of the build context' });
  fireEvent.paste(field, { clipboardData: { getData: () => 'a/b\n'.repeat(12_500_001) } });
  expect(await screen.findByText(/^This list is larger than 50 MB/)).toBeTruthy();
  expect(state().fileList).toBeNull();
});

test('the details of an instruction have its files of the list, with an ignore file or without', async () => {
  const { change } = await show(<Details />, { text, fileList: opened });
  change(({ select }) => select({ kind: 'row', stageKey: 'web', row: 0 }));
  const reads = await screen.findByRole('region', { name: 'Reads from' });
  expect(await within(reads).findByText('3 files: src/a.js, src/b.js, src/b.test.js')).toBeTruthy();
  change(({ setIgnore }) => setIgnore('src/b*'));
  await waitFor(() => expect(within(reads).getByText('1 file: src/a.js')).toBeTruthy());
});

test('of a dropped folder, the files beside and below the Dockerfile are its context', async () => {
  const folder = {
    files: [{ path: 'shop/web/Dockerfile', kind: 'dockerfile' as const, text }],
    open: 'shop/web/Dockerfile',
    leftOut: 0,
  };
  const names = {
    text: 'shop/src/a\0shop/web/src/b\0shop/web/Dockerfile',
    isOfFolder: true,
    isPartial: true,
  };
  const { user } = await show(<BuildSettings />, { text, folder, fileList: names });
  await user.click(screen.getByRole('button', { name: /Build settings/ }));
  expect(await screen.findByText('1 file: src/b')).toBeTruthy();
  expect(screen.getByText(/not every name is in the list/)).toBeTruthy();
});
