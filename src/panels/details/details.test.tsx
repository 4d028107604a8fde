// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { show } from '#testing/render.tsx';
import { chainFile, sampleFile } from '#testing/sampleFile.ts';
import { Details } from './Details.tsx';

const region = (name: string | RegExp): HTMLElement => screen.getByRole('region', { name });
const heading = (name: string | RegExp): HTMLElement => screen.getByRole('heading', { level: 2, name });
/** The command, whatever lines it is put on. */
const command = (): string =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Build it' }).value.replaceAll(/[\\\s]+/g, ' ');

describe('with nothing selected, the details', () => {
  test('are about the target: its stages, its command, what it needs from outside', async () => {
    await show(<Details />, { text: sampleFile });
    expect(heading('final')).toBeTruthy();
    for (const name of ['base', 'deps', 'lint', 'build']) {
      expect(within(region('Stages in this build')).getByRole('button', { name }), name).toBeTruthy();
    }
    expect(command()).toBe('docker build --secret id=npmrc .');
    expect(region('External inputs').textContent).toContain('NODE_VERSION');
    expect(region('External inputs').textContent).toContain('npmrc');
  });

  test('follow the target', async () => {
    const { change } = await show(<Details />, { text: sampleFile, target: 'deps' });
    expect(command()).toBe('docker build --target deps --secret id=npmrc .');
    change(({ select }) => select({ kind: 'stage', key: 'final' }));
    expect(heading('final')).toBeTruthy();
    expect(region('For the target deps').textContent).toContain('Nothing on the way to deps refers to it.');
  });

  test('invite to paste where there is no text', async () => {
    await show(<Details />, { text: ' \n' });
    expect(screen.getByText(/^What a stage contains/)).toBeTruthy();
  });

  test('say what is wrong, and where BuildKit stops', async () => {
    await show(<Details />, { text: 'FROM scratch\nCOPY --from=gone\n' });
    const problems = region('1 problem');
    expect(problems.textContent).toContain('line 2');
    expect(problems.textContent).toContain('BuildKit stops here.');
  });

  test('ask for the value that FROM needs', async () => {
    const { user, state } = await show(<Details />, { text: 'ARG BASE\nFROM ${BASE}\n' });
    await user.click(screen.getByRole('button', { name: 'Set BASE' }));
    expect(state().settings).toBe('BASE');
  });
});

describe('of a stage, the details', () => {
  test('of a long file say how it is built when typing rests, and go on saying it while it is edited', async () => {
    const long = `${sampleFile}${'# and so on\n'.repeat(4000)}`;
    const { change, state } = await show(<Details />, {
      text: long,
      selection: { kind: 'stage', key: 'deps' },
    });
    await screen.findByRole('textbox', { name: 'Build it' });
    expect(command()).toBe('docker build --target deps --secret id=npmrc .');
    await act(async () => {
      change(({ editText }) => editText(`${long}#`));
      await Promise.resolve();
    });
    expect(state().text).toBe(`${long}#`);
    expect(command()).toBe('docker build --target deps --secret id=npmrc .');
  });

  test('say why it is built, what it takes and gives, and its steps', async () => {
    const { user, state } = await show(<Details />, {
      text: sampleFile,
      selection: { kind: 'stage', key: 'deps' },
    });
    expect(heading('deps')).toBeTruthy();
    expect(screen.getByText('stage 1 (--from=1), line 5')).toBeTruthy();
    expect(region('For the target final').textContent).toContain('Needed to build final');
    expect(region('Steps').textContent).toContain('npm ci');
    await user.click(within(region('Used by')).getByRole('button', { name: /^build is FROM deps/ }));
    expect(state().selection?.kind).toBe('edge');
    expect(await screen.findByText('The stage starts with all the files of its base.')).toBeTruthy();
  });

  test('list a step that is waited for once, however often it is taken from', async () => {
    const twice = 'RUN --mount=from=a,target=/a --mount=from=a,source=x,target=/x make';
    await show(<Details />, { text: `FROM x AS a\nRUN touch x\nFROM y AS b\n${twice}\n` });
    expect(screen.getByText(/^waits for /).textContent).toBe('waits for RUN touch x');
  });

  test.each([
    ['last', 'FROM a AS base\nRUN x\nFROM base AS last\n', 'This stage has no steps of its own.'],
    [
      'last',
      'FROM scratch AS base\nFROM a AS last\nCOPY --from=base / /\n',
      'No other stage of this build has',
    ],
    ['last', 'FROM b AS base\nFROM a AS last\n', 'No other stage is part of this build.'],
  ])('say why there is no other stage beside %s', async (key, text, says) => {
    await show(<Details />, { text, selection: { kind: 'stage', key } });
    expect(region('At the same time').textContent).toContain(says);
  });

  test('speak Korean', async () => {
    await show(<Details />, {
      text: sampleFile,
      language: 'ko',
      selection: { kind: 'stage', key: 'deps' },
    });
    expect(heading('deps')).toBeTruthy();
    expect(screen.getAllByText(/[가-힣]/).length).toBeGreaterThan(5);
    expect(screen.queryByText(/Needed to build|Used by|waits for/)).toBeNull();
  });

  test('list the first of thousands, and more when asked', async () => {
    const many = `FROM alpine AS base\n${'RUN x\n'.repeat(700)}`;
    const { user } = await show(<Details />, { text: many, selection: { kind: 'stage', key: 'base' } });
    const steps = region('Steps');
    const listed = (): number => steps.querySelectorAll('li').length;
    const before = listed();
    expect(before).toBeLessThan(600);
    await user.click(screen.getByText(/^Show \d+/));
    expect(listed()).toBeGreaterThan(before);
  });
});

describe('of anything else, the details', () => {
  test('a pair: whether one waits for the other, and why', async () => {
    await show(<Details />, { text: sampleFile, selection: { kind: 'pair', key: 'lint', other: 'build' } });
    expect(await screen.findByText(/They are independent/)).toBeTruthy();
  });

  test('a row: its text, what it takes, its step', async () => {
    await show(<Details />, { text: sampleFile, selection: { kind: 'row', stageKey: 'deps', row: 0 } });
    expect(await screen.findByText(', line 6')).toBeTruthy();
    expect(region('Reads from').textContent).toContain('build context');
    expect(region('Steps').textContent).toContain('[deps 1/2] COPY package.json .');
  });

  test('an edge: what it moves', async () => {
    const { state, change } = await show(<Details />, { text: sampleFile });
    const copy = state().overview.references.find(({ kind }) => kind === 'copy');
    change(({ select }) => select({ kind: 'edge', id: copy?.id ?? '' }));
    expect((await screen.findByRole('region', { name: 'Paths' })).textContent).toContain('→ /srv');
  });

  test('an image: who uses it', async () => {
    const { state, change } = await show(<Details />, { text: sampleFile });
    change(({ select }) => select({ kind: 'external', id: state().overview.externals[0]?.id ?? '' }));
    expect(await screen.findByText(/nothing is downloaded/)).toBeTruthy();
    expect(region('Used by').textContent).toContain('base');
  });

  test('an image that a build context replaces, and a stage that starts from it: what they get', async () => {
    const { change, state } = await show(<Details />, {
      text: 'FROM alpine:3 AS a\nCOPY --from=golang:1 /a /b\n',
      contexts: { 'alpine:3': 'docker-image://busybox:1', 'golang:1': '../go' },
    });
    change(({ select }) => select({ kind: 'stage', key: 'a' }));
    expect(
      screen.getByText(/replaces alpine:3: what refers to it gets docker-image:\/\/busybox:1/),
    ).toBeTruthy();
    const golang = state().overview.externals.find(
      ({ source }) => 'name' in source && source.name === 'golang:1',
    );
    change(({ select }) => select({ kind: 'external', id: golang?.id ?? '' }));
    expect(await screen.findByText(/replaces golang:1: what refers to it gets \.\.\/go/)).toBeTruthy();
  });

  test('a stage that was deleted: those of the target', async () => {
    await show(<Details />, { text: chainFile(3), selection: { kind: 'stage', key: 'gone' } });
    expect(heading('s2')).toBeTruthy();
  });
});

test('of a very large file, the details say what is not worked out', async () => {
  const text = `FROM a AS one\nARG X=1\nRUN echo $X\nFROM b AS two\n${'#'.repeat(100_000)}\n`;
  const { change } = await show(<Details />, { text, selection: { kind: 'row', stageKey: 'one', row: 1 } });
  expect(screen.getByText('The file is too large to work this out here.')).toBeTruthy();
  change(({ select }) => select({ kind: 'stage', key: 'one' }));
  expect(heading('one')).toBeTruthy();
  expect(screen.getByText('The file is too large to work this out here.')).toBeTruthy();
});
