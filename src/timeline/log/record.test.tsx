// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readRecords } from '#core/record/readRecords.ts';
import type { BuildRecord } from '#core/record/types.ts';
import {
  dockerbuild,
  usualForm,
  type RecordForm,
  type SketchedRecord,
} from '#testing/buildRecords/dockerbuild.ts';
import {
  cancelledBuild,
  failedShopBuild,
  shopBuild,
  shopDockerfile,
} from '#testing/buildRecords/sampleBuilds.ts';
import { show, type Shown } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { sharedState } from '#state/shared.ts';
import { Timeline } from '#timeline/Timeline.tsx';
import { useAppStore } from '#state/useApp.ts';
import { openLog, type FromLogWorker } from './openLog.ts';
import { RecordChooser } from './RecordChooser.tsx';

const withoutProvenance: RecordForm = { ...usualForm, slsa: 'none', details: 'none' };
const recordsOf = (builds: readonly SketchedRecord[], form?: RecordForm): readonly BuildRecord[] =>
  readRecords(dockerbuild(builds, form)).records;

/** The timeline, once a file of these builds was read: the worker that reads it is not there in tests. */
async function withRecords(records: readonly BuildRecord[]): Promise<Shown> {
  const parts = (
    <>
      <Timeline />
      <RecordChooser />
    </>
  );
  const shown = await show(parts, { text: sampleFile });
  shown.change(({ setReading }) => setReading({ kind: 'records', name: 'shop.dockerbuild', records }));
  return shown;
}

async function choose({ user }: Shown, name: RegExp): Promise<void> {
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));
}

test('of several builds the one that is chosen opens, with what it was built with, and shows when it ran', async () => {
  const records = recordsOf([
    { ...shopBuild, bakeTarget: 'web' },
    {
      ...shopBuild,
      bakeTarget: 'api',
      attributes: { target: 'build', 'build-arg:VERSION': '9', platform: 'linux/arm64' },
    },
  ]);
  const shown = await withRecords(records);
  const dialog = await screen.findByRole('dialog', { name: 'Choose a build' });
  expect(within(dialog).getByText(/shop\.dockerbuild holds 2 builds\./)).toBeTruthy();
  expect(within(dialog).getByRole('button', { name: /web succeeded 18\.4 s Dockerfile/ })).toBeTruthy();
  await choose(shown, /^api/);
  expect(shown.state()).toMatchObject({
    text: shopDockerfile,
    target: 'build',
    buildArgs: { VERSION: '9' },
    platform: 'linux/arm64',
    buildPlatform: undefined,
  });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await screen.findByText('measured')).toBeTruthy();
  await shown.user.click(screen.getByRole('tab', { name: 'Log' }));
  expect(screen.getByText('build record')).toBeTruthy();
  expect(screen.getAllByText('by its line').length).toBeGreaterThan(3);
  expect(screen.getByRole('cell', { name: '90 MB' })).toBeTruthy();
});

test('what it was built with stays out of links until the reader types it', async () => {
  const shown = await withRecords([...recordsOf([shopBuild]), ...recordsOf([cancelledBuild])]);
  await choose(shown, /succeeded/);
  expect(shown.state().buildArgs).toEqual({ VERSION: '1.4.2' });
  expect(sharedState(shown.state())).toMatchObject({ text: shopDockerfile, buildArgs: {} });
  shown.change(({ setBuildArg }) => setBuildArg('VERSION', '2'));
  expect(sharedState(shown.state()).buildArgs).toEqual({ VERSION: '2' });
});

test('undo brings back what was there', async () => {
  const shown = await withRecords([...recordsOf([shopBuild]), ...recordsOf([cancelledBuild])]);
  await choose(shown, /succeeded/);
  shown.change(({ undoChange }) => undoChange());
  expect(shown.state()).toMatchObject({ text: sampleFile, buildArgs: {} });
});

test('a build that failed shows the line and the message', async () => {
  const records = recordsOf([failedShopBuild, cancelledBuild], { ...withoutProvenance, details: 'blob' });
  const shown = await withRecords(records);
  await choose(shown, /failed/);
  expect(shown.state().text).toBe(shopDockerfile);
  await shown.user.click(screen.getByRole('tab', { name: 'Log' }));
  expect(screen.getByText(/exit code: 1/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'line 8' })).toBeTruthy();
});

test('one that ended before its first step opens its Dockerfile and says so', async () => {
  const early = { ...cancelledBuild, error: { code: 2, message: 'unknown instruction: RUNN', line: 2 } };
  const shown = await withRecords(recordsOf([early, early], { ...withoutProvenance, details: 'record' }));
  await shown.user.click((await screen.findAllByRole('button', { name: /failed/ }))[0] as HTMLElement);
  expect(shown.state().text).toBe(shopDockerfile);
  expect(await screen.findByText(/The build ended before its first step/)).toBeTruthy();
  expect(screen.getByText('unknown instruction: RUNN')).toBeTruthy();
});

test('one without its Dockerfile changes nothing, and says what to do', async () => {
  const records = recordsOf(
    [cancelledBuild, { ...cancelledBuild, ref: 'b', bakeTarget: 'b' }],
    withoutProvenance,
  );
  const shown = await withRecords(records);
  expect(screen.getAllByText('without its Dockerfile')).toHaveLength(2);
  await choose(shown, /^docs canceled/);
  expect(shown.state().text).toBe(sampleFile);
  expect(await screen.findByText(/Open its Dockerfile, then use the record again\./)).toBeTruthy();
  expect(screen.getByText('context canceled')).toBeTruthy();
});

function Opener(): ReactElement {
  const store = useAppStore();
  return (
    <>
      <button type="button" onClick={() => openLog(store, new Blob(), 'shop.dockerbuild', true)}>
        Open
      </button>
      <RecordChooser />
    </>
  );
}

test('which of several builds is asked before the timeline opens', async () => {
  const records = recordsOf([shopBuild, { ...shopBuild, bakeTarget: 'api' }]);
  /** The worker that reads a record, in the same thread. */
  class FakeWorker extends EventTarget {
    postMessage(): void {
      const data: FromLogWorker = { kind: 'records', reading: { records, problem: undefined } };
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
    terminate(): void {
      // Nothing runs.
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  onTestFinished(() => void vi.unstubAllGlobals());
  const shown = await show(<Opener />, { text: sampleFile });
  const before = shown.state().panels;
  await shown.user.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByRole('dialog', { name: 'Choose a build' })).toBeTruthy();
  expect(shown.state().panels).toEqual(before);
  await shown.user.keyboard('{Escape}');
  expect(shown.state()).toMatchObject({ panels: before, text: sampleFile });
  await shown.user.click(screen.getByRole('button', { name: 'Open' }));
  await choose(shown, /api/);
  expect(shown.state()).toMatchObject({ panels: { timeline: true }, text: shopDockerfile });
});
