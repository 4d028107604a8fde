import { describe, expect, test } from 'vitest';
import { buildOf } from '#testing/rebuilds/rebuilds.ts';
import { askRebuild, foreignTo, type AskedRebuild } from './asked.ts';
import { changeableOf } from './changeable.ts';
import { readChanged, recogniseChanged, writeChanged } from './written.ts';

const file = [
  'ARG NODE=20',
  'FROM node:${NODE} AS build',
  'ARG VERSION=1.0',
  'ENV MODE=production',
  'COPY package*.json ./src/ .',
  'RUN npm ci',
  'FROM nginx:alpine',
  'RUN nginx -t',
  'COPY --from=build /dist /html',
].join('\n');

const ask = (words: readonly string[], text = file, before?: string): AskedRebuild =>
  askRebuild(
    buildOf(text),
    words.map((word) => recogniseChanged(word, changeableOf(buildOf(text)))),
    before === undefined ? undefined : buildOf(before).file,
  );

/** Lines of the steps that re-run for certain. */
const linesOf = ({ rebuild }: AskedRebuild): readonly number[] =>
  (rebuild?.steps ?? []).flatMap(({ step, fate }) => (fate === 'reruns' ? step.lines : []));

describe('what could change', () => {
  test('is what the file has, each once', () => {
    expect(changeableOf(buildOf(file)).map(writeChanged)).toEqual([
      'file:package*.json',
      'file:src',
      'arg:NODE',
      'arg:VERSION',
      'env:MODE',
      'image:node:20',
      'image:nginx:alpine',
      'no-cache',
      'no-cache:build',
      'no-cache:1',
    ]);
  });

  test.each([
    ['VERSION', 'arg:VERSION'],
    ['./VERSION', 'file:./VERSION'],
    ['MODE', 'env:MODE'],
    ['docker.io/library/node:20', 'image:node:20'],
    ['node', 'file:node'],
    ['no-cache', 'no-cache'],
    ['before', 'file:before'],
    ['env:NODE', 'env:NODE'],
  ])('%s is taken for %s', (word, expected) => {
    expect(writeChanged(recogniseChanged(word, changeableOf(buildOf(file))))).toBe(expected);
  });

  test('all that could change is written and read back', () => {
    for (const changed of [...changeableOf(buildOf(file)), { kind: 'before', name: '' } as const])
      expect(readChanged(writeChanged(changed))).toEqual(changed);
    expect(['', 'file:', 'folder:x', 'toString'].map(readChanged)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('what the file has nothing of is told', () => {
    const written = ['arg:VERSIONS', 'env:NODE', 'image:node:21', 'no-cache:x', 'a-file'].map((word) =>
      recogniseChanged(word, changeableOf(buildOf(file))),
    );
    expect(foreignTo(written, changeableOf(buildOf(file)))).toEqual(written.slice(0, 4));
  });
});

describe('a change that is written', () => {
  test.each([
    ['package.json', [5, 6]],
    ['VERSION', [6]],
    ['MODE', [6]],
    ['node:20', [2, 5, 6]],
    ['NODE', [2, 5, 6]],
    ['nginx:alpine', [7, 8, 9]],
    ['no-cache:1', [8, 9]],
  ])('%s re-runs these lines', (word, expected) => {
    expect(linesOf(ask([word]))).toEqual(expected);
  });

  test('what runs nothing again by itself is told', () => {
    const { unused } = ask(['VERSION', 'README.md'], file.replace(' ./src/ .', ' ./'));
    expect(unused.map(writeChanged)).toEqual(['file:README.md']);
  });

  test('an edited file, and one that was not there before', () => {
    const edited = ask([], file, file.replace('npm ci', 'npm i'));
    expect(linesOf(edited)).toEqual([6]);
    const broken = ask([], file, 'RUN x');
    expect([broken.rebuild, broken.problem?.rule]).toEqual([undefined, expect.any(String)]);
  });

  test('a variable that decides which stage is meant is left out, unless both of its values are known', () => {
    const text = 'ARG BASE=a\nFROM alpine AS a\nRUN a\nFROM alpine AS b\nRUN b\nFROM ${BASE}\nRUN c';
    const open = ask(['BASE'], text);
    expect([linesOf(open), open.deciding.map(writeChanged)]).toEqual([[], ['arg:BASE']]);
    const given = askRebuild(
      buildOf(text, { buildArgs: { BASE: 'b' } }),
      [{ kind: 'arg', name: 'BASE' }],
      buildOf(text).file,
    );
    expect([linesOf(given), given.deciding]).toEqual([[5, 7], []]);
  });

  test('a variable gets another value whatever it holds', () => {
    const values = ['9', 'f', 'z', 'Z', '""', '"$PATH:/x"', "''", 'linux/amd64', '-', '8080', '//'];
    for (const value of values) {
      expect(linesOf(ask(['V'], `FROM alpine\nENV V=${value}\nRUN a`)), value).toEqual([3]);
      expect(linesOf(ask(['V'], `FROM alpine\nARG V=${value}\nRUN a`)), value).toEqual([3]);
    }
    expect(linesOf(ask(['V'], 'FROM alpine\nARG V\nRUN a'))).toEqual([3]);
  });
});
