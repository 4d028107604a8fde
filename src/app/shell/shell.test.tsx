// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BuildSettings } from '#panels/settings/BuildSettings.tsx';
import { Search } from '#panels/Search.tsx';
import { TargetPicker } from '#panels/target/TargetPicker.tsx';
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
