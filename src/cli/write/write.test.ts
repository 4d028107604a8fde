import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandLine, type Run } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (...args: readonly string[]): Run => command.run(args);

const dockerfile = 'FROM alpine AS build\nRUN make\nFROM scratch AS app\nCOPY --from=build /app /app\n';
const readme = [
  '# Project',
  '<!-- stagegraph:start Dockerfile -->',
  '<!-- stagegraph:end -->',
  'and',
  '  <!-- stagegraph:start "our Dockerfile" --target build -->',
  '  what was there',
  '  <!-- stagegraph:end -->',
  '',
].join('\n');

beforeAll(() => {
  command = new CommandLine();
  mkdirSync(command.path('docs'));
  command.file('docs/Dockerfile', dockerfile);
  command.file('docs/our Dockerfile', dockerfile);
}, 60_000);

afterAll(() => command.remove());

describe('graphs in Markdown', () => {
  test('are drawn between their comments, from the folder of the file, and drawn again without a change', () => {
    command.file('docs/README.md', readme);
    expect(stagegraph('--write', 'docs/README.md')).toEqual({ out: '', err: '', status: 0 });
    const written = command.read('docs/README.md');
    const [, first = '', second = ''] = written.split(/<!-- stagegraph:start .*-->\n/);
    expect(first).toMatch(/^```mermaid\nflowchart LR\n[^]*\n```\n<!-- stagegraph:end -->\nand\n/);
    expect(second).toMatch(
      /^ {2}```mermaid\n {2}flowchart LR\n[^]*\n {2}```\n {2}<!-- stagegraph:end -->\n$/,
    );
    expect(first.slice(first.indexOf('\n') + 1)).toContain(
      stagegraph('--format=mermaid', 'docs/Dockerfile').out.trimEnd(),
    );
    expect(stagegraph('--write', 'docs/README.md', '--check')).toEqual({ out: '', err: '', status: 0 });
    const korean = command.run(['--write', 'docs/README.md'], { env: { LANG: 'ko_KR.UTF-8' } });
    expect([korean.status, command.read('docs/README.md')]).toEqual([0, written]);
  });

  test('that are stale are shown by a check, which leaves the file alone', () => {
    command.file('docs/old.md', readme);
    const { out, status } = stagegraph('--write', 'docs/old.md', '--check');
    expect(status).toBe(1);
    expect(out).toContain('docs/old.md:2: The graph at line 2 is stale.\n');
    expect(out).toContain(
      'docs/old.md:5: The graph at line 5 is stale.\n-   what was there\n+   ```mermaid\n',
    );
    expect(command.read('docs/old.md')).toBe(readme);
  });

  test('Windows line ends stay', () => {
    command.file('docs/windows.md', readme.replaceAll('\n', '\r\n'));
    expect(stagegraph('--write', 'docs/windows.md').status).toBe(0);
    expect(command.read('docs/windows.md').replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('of a build that BuildKit rejects say so', () => {
    command.file('docs/broken', 'FROM alpine\nRUM true\n');
    command.file('docs/broken.md', '<!-- stagegraph:start broken -->\n<!-- stagegraph:end -->\n');
    const { err, status } = stagegraph('--write', 'docs/broken.md');
    expect([status, err]).toEqual([1, expect.stringMatching(/broken:2: error: /)]);
  });
});

describe('what cannot be written is told at its line, and nothing is touched', () => {
  test.each([
    ['text\n', 'bad.md: This file has no <!--'],
    ['<!-- stagegraph:start Dockerfile -->\n', 'bad.md:1: The graph that begins here'],
    ['\n<!-- stagegraph:end -->\n', 'bad.md:2: A graph ends here'],
    ['<!-- stagegraph:start nowhere -->\n<!-- stagegraph:end -->\n', 'bad.md:1: docs/nowhere: No such file.'],
    ['<!-- stagegraph:start a b -->\n<!-- stagegraph:end -->\n', 'bad.md:1: After stagegraph:start'],
    ['<!-- stagegraph:start a -o b -->\n<!-- stagegraph:end -->\n', 'bad.md:1: After stagegraph:start'],
    [
      '<!-- stagegraph:start Dockerfile --changed x -->\n<!-- stagegraph:end -->\n',
      'bad.md:1: After stagegraph:start',
    ],
    [
      '<!-- stagegraph:start Dockerfile --theme=dark -->\n<!-- stagegraph:end -->\n',
      'bad.md:1: After stagegraph:start',
    ],
    ['<!-- stagegraph:start - -->\n<!-- stagegraph:end -->\n', 'bad.md:1: After stagegraph:start'],
    [
      '<!-- stagegraph:start a --targte b -->\n<!-- stagegraph:end -->\n',
      'bad.md:1: Unknown option --targte.',
    ],
    ['<!-- stagegraph:start a --write b -->\n<!-- stagegraph:end -->\n', 'bad.md:1: '],
  ])('%j', (text, message) => {
    command.file('docs/bad.md', text);
    const { out, err, status } = stagegraph('--write', 'docs/bad.md');
    expect([out, status]).toEqual(['', 2]);
    expect(err).toContain(`stagegraph: docs/${message}`);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(command.read('docs/bad.md')).toBe(text);
  });

  test('a file that is not there, a folder, other options', () => {
    expect(stagegraph('--write', 'nowhere.md')).toMatchObject({ status: 2, out: '' });
    expect(stagegraph('--write', 'docs').err).toContain('This is a directory.');
    expect(stagegraph('--write', 'docs/README.md', '--format=svg').status).toBe(2);
    expect(stagegraph('--write', 'docs/README.md', 'Dockerfile').status).toBe(2);
  });
});
