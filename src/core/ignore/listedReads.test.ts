import { expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { listBelow, readFileList } from './fileList.ts';
import { listedReads } from './listedReads.ts';
import { readIgnoreFile } from './readIgnoreFile.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };
const file = openFile('FROM scratch\nCOPY src *.md /\nADD dist /\n', options);
const list = readFileList('src/a.js\nsrc/b.test.js\nREADME.md\ndist/x\napp/src/c\napplication/src/d\n');

test('a list of files parts into what each source reads, without what is excluded', () => {
  const { patterns } = readIgnoreFile('**/*.test.js\ndist\n');
  const { counts, reads } = listedReads(file, patterns, list);
  expect(counts).toEqual({ sent: 4, excluded: 2, cut: false });
  expect(
    reads.map(({ line, keyword, source, count, first }) => [line, keyword, source, count, first]),
  ).toEqual([
    [2, 'COPY', 'src', 1, ['src/a.js']],
    [2, 'COPY', '*.md', 1, ['README.md']],
    [3, 'ADD', 'dist', 0, []],
  ]);
  // It is handed over by a worker.
  expect(structuredClone(reads)).toEqual(reads);
});

test('a folder of a list is a context of its own', () => {
  expect(listBelow(list, 'app').paths).toEqual(['src/c']);
  expect(listBelow(list, '')).toBe(list);
  const [src] = listedReads(file, [], listBelow(list, 'app')).reads;
  expect(src).toMatchObject({ source: 'src', count: 1, first: ['src/c'] });
});
