// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '#testing/render.tsx';
import { BuildSettings } from '#panels/settings/BuildSettings.tsx';
import { Checks } from './Checks.tsx';

test('a named context can be set where COPY names no stage', async () => {
  const page = (
    <>
      <BuildSettings />
      <Checks />
    </>
  );
  const { user, state } = await show(page, { text: 'FROM alpine:3\nCOPY --from=assets /a /b\n' });
  await user.click(screen.getByText('Name that no stage has'));
  await user.click(await screen.findByRole('button', { name: /^Set a named context/ }));
  const source = await screen.findByRole('textbox', { name: 'Path, URL or image' });
  await waitFor(() => expect(document.activeElement).toBe(source));
  await user.type(source, './assets{Enter}');
  expect(state().contexts).toEqual({ assets: './assets' });
  await waitFor(() => expect(screen.queryByText('Name that no stage has')).toBeNull());
});

test('the platform of a Windows image can be taken', async () => {
  const text = 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a C:/a\n';
  const { user, state } = await show(<Checks />, { text });
  await user.click(screen.getByText('Windows image in a build for another system'));
  await user.click(await screen.findByRole('button', { name: 'Build for windows/amd64' }));
  expect(state().platform).toBe('windows/amd64');
});

test('a selected line opens its warning, with the line itself before and after the fix', async () => {
  const { change } = await show(<Checks />, { text: 'FROM alpine:3 AS base\nENV VERSION 7\nRUN true\n' });
  expect(screen.queryByText('ENV VERSION=7')).toBeNull();
  change(({ select }) => select({ kind: 'row', stageKey: 'base', row: 0 }));
  expect(await screen.findByText('ENV VERSION=7')).toBeTruthy();
  expect(screen.getByText('ENV VERSION 7')).toBeTruthy();
});
