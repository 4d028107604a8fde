// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import axe from 'axe-core';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { readBuildFiles } from '#core/builds/read.ts';
import type { BuildFile, BuildSource } from '#core/builds/types.ts';
import { loadSentences } from '#i18n/sentences.ts';
import { TargetPicker } from '#panels/target/TargetPicker.tsx';
import type { OpenedBuilds, OpenedFolder } from '#state/types.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { BuildsDialog } from './BuildsDialog.tsx';
import { openBuilds, type BroughtBuilds } from './openBuilds.ts';
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

const sources: readonly BuildSource[] = [{ name: 'compose.yaml', text: compose, kind: 'compose' }];
const alone = { environment: {}, dotenv: {} };
let file: BuildFile;
beforeAll(async () => {
  await loadSentences('builds');
  file = await readBuildFiles(sources, alone);
});
const opened = (): OpenedBuilds => ({
  name: 'compose.yaml',
  sources,
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

test('of hundreds of builds the first are listed, and typing finds the others', async () => {
  const [first] = file.builds;
  if (first === undefined) throw new Error('no build');
  const many = Array.from({ length: 400 }, (_, at) => ({ ...first, name: `build-${at}` }));
  const builds = { ...opened(), file: { ...file, builds: many }, isListed: false };
  const { user } = await show(<Picker />, { text: sampleFile, builds });
  const rows = (): number => document.querySelectorAll('[role=option]').length;
  await waitFor(() => expect(rows()).toBe(100));
  expect(screen.getByText(/more: type to narrow it down/)).toBeTruthy();
  await user.type(screen.getByRole('combobox'), 'build-399');
  expect(rows()).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Builds of compose.yaml' }));
  expect(document.querySelectorAll('.sg-build')).toHaveLength(100);
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
  postMessage({ sources: files, ...surroundings }: ToBuildsWorker): void {
    void readBuildFiles(files, surroundings).then((data) =>
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
  const written: readonly BuildSource[] = [{ name: 'docker-bake.hcl', text: hcl, kind: 'bake-hcl' }];
  const bake = {
    ...opened(),
    name: 'docker-bake.hcl',
    sources: written,
    file: await readBuildFiles(written, alone),
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

function Opener({ brought }: { readonly brought: BroughtBuilds }): ReactElement {
  const store = useAppStore();
  return (
    <>
      <button type="button" onClick={() => void openBuilds(store, brought)}>
        Open
      </button>
      <BuildsDialog />
    </>
  );
}

test('a file of a folder is read with those that lie over it', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  onTestFinished(() => void vi.unstubAllGlobals());
  const beside = {
    'docker-bake.hcl': 'target "app" {\n  target = "prod"\n}\n',
    'docker-bake.override.hcl': 'target "app" {\n  target = "debug"\n  args = { X = nope }\n}\n',
    'compose.override.yaml': 'services: {other: {build: .}}',
  };
  const brought = { text: beside['docker-bake.hcl'], name: 'shop/docker-bake.hcl', beside };
  const { user } = await show(<Opener brought={brought} />, { text: sampleFile });
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect((await screen.findByRole('button', { name: /^app/ })).textContent).toContain('target debug');
  expect(screen.getByText(/^Read together/).textContent).toContain(
    'shop/docker-bake.hcl, shop/docker-bake.override.hcl.',
  );
  expect(screen.getByText(/no variable nope/).textContent).toContain('shop/docker-bake.override.hcl, line 3');
});

test('variables of a compose file are set in the list, over those of .env', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  onTestFinished(() => void vi.unstubAllGlobals());
  const text = 'services: {web: {build: {target: "${STAGE:-prod}", args: {V: "$V"}}}}';
  const brought = { text, name: 'compose.yaml', beside: { '.env': 'BASE=1\nV=${BASE}2' } };
  const { user, state } = await show(<Opener brought={brought} />, { text: sampleFile });
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.click(await screen.findByText('2 variables'));
  expect(screen.getByLabelText<HTMLInputElement>('V').value).toBe('12');
  const field = screen.getByLabelText<HTMLInputElement>('STAGE');
  expect(field.value).toBe('prod');
  await user.clear(field);
  await user.type(field, 'debug{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^web/ }).textContent).toContain('target debug'),
  );
  // What .env says still holds.
  expect(state().builds?.file.builds[0]?.args).toEqual({ V: '12' });
  await user.click(screen.getByRole('button', { name: /Take the value of the file for STAGE/ }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^web/ }).textContent).toContain('target prod'),
  );
});
