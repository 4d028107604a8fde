import { expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { runChecks } from '#core/checks/run.ts';

function told(file: string, ...names: readonly string[]): readonly string[] {
  const buildArgs = Object.fromEntries(names.map((name) => [name, 'x']));
  const options = { buildArgs, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };
  return runChecks(openFile(file, options))
    .filter(({ rule }) => rule === 'unknown-build-arg')
    .map(({ line, params }) => [`${line}:`, ...Object.values(params)].join(' ').trim());
}

const file = 'ARG BASE=a\nFROM $BASE AS b\nARG VERSION\nONBUILD ARG LATER\nRUN x\n';

test('says at the first FROM which build arguments nothing declares', () => {
  expect(told(file, 'OTHER', 'VERSION')).toEqual(['2: OTHER']);
});

test('says at an ARG that one is called nearly so', () => {
  expect(told(file, 'VERSON')).toEqual(['3: VERSON VERSION']);
});

test('keeps still about what is declared, and about what BuildKit takes without an ARG', () => {
  const own = ['HTTP_PROXY', 'no_proxy', 'TARGETARCH', 'BUILDKIT_INLINE_CACHE', 'SOURCE_DATE_EPOCH'];
  expect(told(file, 'BASE', 'VERSION', 'LATER', ...own)).toEqual([]);
});

test('keeps still where another program reads the file, and where it is told to', () => {
  expect(told(`# syntax=example.com/other\n${file}`, 'OTHER')).toEqual([]);
  expect(told(`# check=skip=unknown-build-arg\n${file}`, 'OTHER')).toEqual([]);
});
