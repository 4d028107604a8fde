// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { Canvas } from '#canvas/Canvas.tsx';
import { BuildSettings } from '#panels/settings/BuildSettings.tsx';
import { Search } from '#panels/Search.tsx';
import { TargetPicker } from '#panels/target/TargetPicker.tsx';
import { useApp } from '#state/useApp.ts';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { Help } from './Help.tsx';
import { Notices } from './Notices.tsx';

const nothing = (): undefined => undefined;

test('the help names every role and every key', async () => {
  await show(<Help onClose={nothing} />, { text: sampleFile });
  for (const key of ['/', '?', 'Space', 'f', '+', '-', 'a', 'd', 'o', 'Delete', 'F2']) {
    expect(screen.getByText(key, { selector: 'kbd' }), key).toBeTruthy();
  }
  for (const role of ['target', 'layers', 'files', 'build only', 'not built']) {
    expect(screen.getAllByText(role).length, role).toBeGreaterThan(0);
  }
});

test('the target picker previews under the arrows, and Escape goes back', async () => {
  const { user, state } = await show(<TargetPicker open onOpen={nothing} />, { text: sampleFile });
  const field = await screen.findByRole('combobox', { name: 'Choose a target' });
  await user.type(field, 'deps');
  await waitFor(() => expect(state().target).toBe('deps'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(state().past.length).toBe(1));
});

test('the search finds an instruction and selects it', async () => {
  const { user, state } = await show(<Search open onOpen={nothing} />, { text: sampleFile });
  const field = await screen.findByRole('combobox', { name: 'Find a stage or an instruction' });
  await user.type(field, 'npm run lint');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(state().selection).toEqual({ kind: 'row', stageKey: 'lint', row: 1 }));
});

function SearchedGraph(): ReactElement {
  const [open, setOpen] = useState(false);
  const graph = useApp(({ view }) => view === 'graph');
  return (
    <>
      {graph && <Canvas />}
      <Search open={open} onOpen={setOpen} />
    </>
  );
}

test('a search ends with the focus on what was found, and one that is given up where it was opened', async () => {
  const { user, change } = await show(<SearchedGraph />, { text: sampleFile });
  const search = async (words: string, key: string): Promise<void> => {
    await user.click(screen.getByRole('button', { name: 'Search (/)' }));
    await user.type(await screen.findByRole('combobox', { name: /^Find/ }), words);
    await user.keyboard(key);
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /^Find/ })).toBeNull());
  };
  const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');
  await search('npm run lint', '{Enter}');
  await waitFor(() => expect(focused()).toMatch(/^RUN npm run lint/));
  await search('deps', '{Escape}');
  await waitFor(() => expect(focused()).toBe('Search (/)'));
  change(({ setView }) => setView('matrix'));
  await search('deps', '{Enter}');
  await waitFor(() => expect(focused()).toBe('Search (/)'));
});

test('the build settings say what they come to as a command', async () => {
  const { user } = await show(<BuildSettings />, { text: sampleFile, target: 'lint' });
  await user.click(screen.getByRole('button', { name: /Build settings/ }));
  const command = await screen.findByRole('textbox', { name: 'Build it' });
  expect(command).toHaveProperty('value', expect.stringContaining('--target lint'));
});

test('a notice stays until it is closed', async () => {
  const { user, state } = await show(<Notices />, { text: sampleFile, notice: { kind: 'file-binary' } });
  expect(screen.getByRole('alert').textContent).toMatch(/text file/);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(state().notice).toBeNull();
});
