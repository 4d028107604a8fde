import { expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { contextFiles } from './contextFiles.ts';
import { contextReads } from './contextReads.ts';
import { readIgnoreFile } from './readIgnoreFile.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };

/** `line source: by what it is excluded; what else has a say; how many files`. */
function told(dockerfile: string, ignore: string, files?: readonly string[]): readonly string[] {
  const { patterns } = readIgnoreFile(ignore);
  const sent = files && contextFiles(files, patterns).sent;
  return contextReads(openFile(dockerfile, options), patterns, sent).map((read) => {
    const { line, keyword, source, excludedBy, within } = read;
    const lines = within.map((pattern) => pattern.line).join(',');
    const by = excludedBy ? ` by ${excludedBy.line}` : '';
    const count = read.files ? ` ${read.files.count}: ${read.files.first.join(' ')}` : '';
    return `${line} ${keyword} ${source}${by} [${lines}]${count}`;
  });
}

const dockerfile = `FROM scratch AS a
ARG D=dist
COPY package.json src ./
COPY --from=alpine $D /
ADD $D *.txt https://example.com/x /
FROM scratch AS b
COPY . .
`;

test('each source with the lines that have a say, and nothing of other sources', () => {
  expect(told(dockerfile, 'dist\n**/*.test.js\nsrc/gen\n*.md\n!dist/keep\n')).toEqual([
    '3 COPY package.json [2]',
    '3 COPY src [2,3]',
    '5 ADD dist by 1 [5]',
    '5 ADD *.txt [1,2,3,4]',
    '7 COPY . [1,2,3,4]',
  ]);
});

test('with a file list, how many files it reads', () => {
  const files = ['a.txt', 'dist/keep', 'dist/x', 'package.json', 'src/a.test.js', 'src/b.js', 'src/gen/c.js'];
  expect(told(dockerfile, 'dist\n**/*.test.js\nsrc/gen\n!dist/keep\n', files)).toEqual([
    '3 COPY package.json [2] 1: package.json',
    '3 COPY src [2,3] 1: src/b.js',
    '5 ADD dist by 1 [4] 1: dist/keep',
    '5 ADD *.txt [1,2,3] 1: a.txt',
    '7 COPY . [1,2,3] 4: a.txt dist/keep package.json src/b.js',
  ]);
});
