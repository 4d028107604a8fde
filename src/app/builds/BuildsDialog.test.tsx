// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import axe from 'axe-core';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { readBuildFile } from '#core/builds/read.ts';
import type { BuildFile } from '#core/builds/types.ts';
import { loadSentences } from '#i18n/sentences.ts';
import { TargetPicker } from '#panels/target/TargetPicker.tsx';
import type { OpenedBuilds, OpenedFolder } from '#state/types.ts';
import { useApp } from '#state/useApp.ts';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { BuildsDialog } from './BuildsDialog.tsx';
import type { ToBuildsWorker } from './builds.worker.ts';

const compose = `services:
  web:
    build:
      context: site
      target: prod
      args: {MODE: fast}
      platforms: [linux/arm64, linux/amd64]
      additional_contexts: {base: "service:tools"}
  tools:
    build: {dockerfile_inline: "FROM alpine AS tools"}
  far:
    build: {context: far, targte: x}
`;
const site = 'FROM base AS prod\nARG MODE\nRUN make\n';

let file: BuildFile;
beforeAll(async () => {
  await loadSentences('builds');
  file = await readBuildFile(compose, 'compose', {});
});
const opened = (): OpenedBuilds => ({
  name: 'compose.yaml',
  text: compose,
  environment: {},
  file,
  beside: { 'site/Dockerfile': site },
  isListed: true,
});

test('a chosen build is shown with its Dockerfile and settings, in one step that is undone', async () => {
  const { user, state, change } = await show(<BuildsDialog />, { text: sampleFile, builds: opened() });
  await user.click(await screen.findByRole('button', { name: /^web/ }));
  expect(state()).toMatchObject({
    text: site,
    target: 'prod',
    buildArgs: { MODE: 'fast' },
    platform: 'linux/arm64',
    contexts: { base: 'target:tools' },
    builds: { isListed: false },
  });
  change(({ undoChange }) => undoChange());
  expect(state()).toMatchObject({ text: sampleFile, target: '', buildArgs: {}, platform: '', contexts: {} });
});

test('an inline Dockerfile is opened; without its Dockerfile a build applies to the one that is open', async () => {
  const { user, state, change } = await show(<BuildsDialog />, { text: sampleFile, builds: opened() });
  expect(screen.getByRole('button', { name: /^far/ }).textContent).toContain(
    'far/Dockerfile did not come with it',
  );
  expect(screen.getByText(/targte/)).toBeTruthy();
  // Without its folder, a Dockerfile may be that of either.
  change(({ setBuilds }) => setBuilds({ ...opened(), beside: { Dockerfile: site } }));
  expect(screen.getAllByText(/did not come with it/)).toHaveLength(2);
  expect(screen.getByText(/depends_on orders no builds/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^tools/ }));
  expect(state().text).toBe('FROM alpine AS tools');
  change(({ setBuilds, undoChange }) => {
    undoChange();
    setBuilds(opened());
  });
  await user.click(await screen.findByRole('button', { name: /^far/ }));
  expect(state().text).toBe(sampleFile);
});

function Picker(): ReactElement {
  const isListed = useApp(({ builds }) => builds?.isListed === true);
  return isListed ? <BuildsDialog /> : <TargetPicker open onOpen={() => undefined} />;
}

test('the target picker leads back to the list', async () => {
  const { user } = await show(<Picker />, { text: sampleFile, builds: { ...opened(), isListed: false } });
  await user.click(await screen.findByRole('button', { name: 'Builds of compose.yaml' }));
  await waitFor(() => expect(screen.getByRole('button', { name: /^tools/ })).toBeTruthy());
});

test('a Dockerfile that was changed is built as it is now', async () => {
  const folder: OpenedFolder = {
    files: [{ path: 'site/Dockerfile', text: site, kind: 'dockerfile' }],
    open: 'site/Dockerfile',
    leftOut: 0,
  };
  const changed = `${site}RUN more\n`;
  const { user, state } = await show(<BuildsDialog />, { text: changed, folder, builds: opened() });
  await user.click(await screen.findByRole('button', { name: /^web/ }));
  expect(state()).toMatchObject({ text: changed, target: 'prod' });
});

test('the target picker has the builds as rows, and choosing one is one step', async () => {
  const { user, state, change } = await show(<Picker />, {
    text: sampleFile,
    builds: { ...opened(), isListed: false },
  });
  const row = await screen.findByRole('option', { name: /^web/ });
  expect(row.textContent).toContain('site/Dockerfile, target prod');
  expect(row.textContent).toContain('fed by tools');
  await user.click(row);
  expect(state()).toMatchObject({ text: site, target: 'prod', platform: 'linux/arm64' });
  change(({ undoChange }) => undoChange());
  expect(state()).toMatchObject({ text: sampleFile, target: '', buildArgs: {}, platform: '', contexts: {} });
});

const hcl = `variable "MODES" {
  default = "fast"
  description = "modes, with commas"
}
target "app" {
  name = "app-\${mode}"
  matrix = { mode = split(",", MODES) }
  args = { MODE = mode, BAD = nothing }
}
`;

/** The worker that reads builds, in the same thread. */
class FakeWorker extends EventTarget {
  postMessage({ text, kind, variables }: ToBuildsWorker): void {
    void readBuildFile(text, kind, variables).then((data) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    );
  }
  terminate(): void {
    // Nothing runs.
  }
}

test('variables of a bake file are set in the list, which follows', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  onTestFinished(() => void vi.unstubAllGlobals());
  const bake = {
    ...opened(),
    name: 'docker-bake.hcl',
    text: hcl,
    file: await readBuildFile(hcl, 'bake-hcl', {}),
  };
  const { user, container } = await show(<BuildsDialog />, { text: sampleFile, builds: bake });
  expect(await screen.findByRole('button', { name: /^app-fast/ })).toBeTruthy();
  expect(screen.getByText(/no variable nothing/)).toBeTruthy();
  await user.click(screen.getByText('1 variable'));
  const field = screen.getByLabelText<HTMLInputElement>('MODES');
  expect(field.value).toBe('fast');
  await user.clear(field);
  await user.type(field, 'slow,small{Enter}');
  expect(await screen.findByRole('button', { name: /^app-small/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^app-fast/ })).toBeNull();
  expect(field.value).toBe('slow,small');
  const { violations } = await axe.run(container.ownerDocument.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await user.click(screen.getByRole('button', { name: /Take the value of the file for MODES/ }));
  expect(await screen.findByRole('button', { name: /^app-fast/ })).toBeTruthy();
});
