import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StagegraphJson } from '#core/export/jsonTypes.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

beforeAll(() => {
  command = new CommandLine();
  command.file('Dockerfile', 'FROM node:20 AS build\nCOPY package*.json ./\nCOPY src ./src\nCOPY dist /d\n');
  command.file('.dockerignore', '# build output\ndist\n**/*.test.js\n');
  command.file('other.Dockerfile', 'FROM scratch\nCOPY dist /d\n');
  command.file('other.Dockerfile.dockerignore', '*\n!src\n');
  command.file('broken.ignore', 'dist\n!\n');
  command.file('unusable.ignore', '[Local-Only]\n');
  command.file('back.ignore', 'dist\n!dist/keep\n');
  command.file('files', 'dist/a\ndist/keep\npackage.json\nsrc/a.js\nsrc/a.test.js\n');
  mkdirSync(command.path('plain'));
  command.file('plain/Dockerfile', 'FROM scratch\nCOPY . /\n');
}, 60_000);

afterAll(() => command.remove());

const context = (out: string) => (JSON.parse(out) as StagegraphJson).context;
const findings = (out: string): readonly string[] =>
  out.split('\n').filter((line) => /CopyIgnored/.test(line));

describe('the ignore file of a Dockerfile (R13.8)', () => {
  test('lies in its folder, and gives CopyIgnoredFile', () => {
    const { out, status } = stagegraph(['--check']);
    expect(findings(out)).toEqual([
      'Dockerfile:4: warning: Attempting to Copy file "dist" that is excluded by .dockerignore [CopyIgnoredFile]',
    ]);
    expect(status).toBe(0);
  });

  test('its own comes before that of the folder', () => {
    expect(context(stagegraph(['--format=json', 'other.Dockerfile']).out)).toMatchObject({
      ignoreFile: 'other.Dockerfile.dockerignore',
      patterns: 2,
      reads: [{ source: 'dist', excludedBy: { line: 1, pattern: '*' }, within: [] }],
    });
    expect(findings(stagegraph(['--check', 'other.Dockerfile']).out)).toEqual([]);
  });

  test('is none of standard input, unless it is named', () => {
    const input = 'FROM scratch\nCOPY dist /d\n';
    expect(findings(stagegraph(['--check', '-'], { input }).out)).toEqual([]);
    const named = stagegraph(['--check', '--ignorefile', '.dockerignore', '-'], { input });
    expect(findings(named.out)).toHaveLength(1);
  });

  test('where there is none, JSON says nothing of the context', () => {
    expect(context(stagegraph(['--format=json', 'plain/Dockerfile']).out)).toBeUndefined();
  });

  test('one that no build works with is said at its line, and the build is rejected', () => {
    for (const args of [[], ['--check'], ['--format=sarif']]) {
      const { out, err, status } = stagegraph([...args, '--ignorefile', 'broken.ignore']);
      expect(`${out}${err}`).toContain('broken.ignore:2: error: ! excepts nothing.');
      expect(status).toBe(1);
    }
    const { err } = stagegraph(['--ignorefile', 'unusable.ignore']);
    expect(err).toContain('unusable.ignore:1: error: [Local-Only] cannot be matched');
  });

  test('one that cannot be read is told with its name', () => {
    const { err, status } = stagegraph(['--ignorefile', 'none']);
    expect([err, status]).toEqual(['stagegraph: none: No such file.\n', 2]);
  });
});

describe('what each COPY reads', () => {
  test('as text of 80 columns, with what is excluded of it', () => {
    const { out, status } = stagegraph(['--ignorefile', '.dockerignore', '--files', 'files']);
    expect(status).toBe(0);
    expect(out.split('\n\n').slice(-2).join('\n\n')).toBe(
      [
        '.dockerignore: 2 patterns',
        'Of the file list, 2 files may be read, 3 excluded.',
        '',
        'build',
        `  COPY package*.json${' '.repeat(46)}1 file  line 2`,
        '      may exclude in it: dist, **/*.test.js',
        '      package.json',
        `  COPY src${' '.repeat(56)}1 file  line 3`,
        '      may exclude in it: **/*.test.js',
        '      src/a.js',
        `  COPY dist${' '.repeat(42)}nothing of the list  line 4`,
        '      excluded by dist (line 2)',
        '',
      ].join('\n'),
    );
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test('from standard input, as git prints it', () => {
    const { out } = stagegraph(['--format=json', '--files', '-', '--ignorefile', 'back.ignore'], {
      input: 'dist/a\0dist/keep\0src/x\0',
    });
    expect(context(out)).toMatchObject({
      files: { sent: 2, excluded: 1, cut: false },
      reads: [
        { source: 'package*.json', files: { count: 0 } },
        { source: 'src', files: { count: 1, first: ['src/x'] } },
        {
          source: 'dist',
          excludedBy: { line: 1, pattern: 'dist' },
          within: [{ line: 2, pattern: '!dist/keep' }],
          files: { count: 1, first: ['dist/keep'] },
        },
      ],
    });
  });

  test('is not asked together with what has no place for it', () => {
    const { err, status } = stagegraph(['--files', 'files', '--check']);
    expect([err.split('\n', 1)[0], status]).toEqual([
      'stagegraph: --files works with --format text or json of one Dockerfile, without --check and --compare.',
      2,
    ]);
  });
});

describe('a changed file that is excluded', () => {
  const reruns = (...args: readonly string[]): readonly string[] => {
    const { rebuild } = JSON.parse(stagegraph(['--format=json', ...args]).out) as StagegraphJson;
    return (rebuild?.steps ?? []).filter(({ fate }) => fate === 'reruns').map(({ key }) => key);
  };

  test('re-runs nothing, and an exception brings it back (R6.3)', () => {
    expect(reruns('--changed', 'dist/keep')).toEqual([]);
    expect(reruns('--changed', 'src/a.test.js')).toEqual([]);
    expect(reruns('--changed', 'src/a.js')).toEqual(['copy 3', 'copy 4']);
    expect(reruns('--changed', 'dist/keep', '--ignorefile', 'back.ignore')).toEqual(['copy 4']);
    expect(reruns('--changed', 'dist', '--ignorefile', 'back.ignore')).toEqual(['copy 4']);
  });

  test('is told among what re-runs nothing', () => {
    const { rebuild } = JSON.parse(
      stagegraph(['--format=json', '--changed', 'dist/x,src/a.js']).out,
    ) as StagegraphJson;
    expect(rebuild?.unused).toEqual(['file:dist/x']);
  });
});
