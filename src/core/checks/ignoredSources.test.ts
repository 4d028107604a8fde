import { describe, expect, test } from 'vitest';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { buildkitChecks } from './buildkit.ts';
import { buildkitMessage } from './buildkitRules.ts';
import { ignoredBy, ignoredSources } from './ignoredSources.ts';
import { rejectedByChecks } from './rejection.ts';

const open = (text: string): Resolution =>
  openFile(text, { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} });

/** `line: message` of what the rule says of a Dockerfile. */
function said(ignore: string, dockerfile: string): readonly string[] {
  return buildkitChecks(open(dockerfile), ignoredSources(readIgnoreFile(ignore)))
    .filter(({ rule }) => rule === 'CopyIgnoredFile')
    .map(({ line, rule, params }) => `${line}: ${buildkitMessage(rule, params)}`);
}

/** The paths that it names. */
const paths = (ignore: string, ...lines: readonly string[]): readonly string[] =>
  said(ignore, `FROM scratch\n${lines.join('\n')}\n`).map((one) =>
    one.replace(/^.*file "(.*)" that.*$/, '$1'),
  );

describe('CopyIgnoredFile (R12.4)', () => {
  test('speaks in the words of BuildKit, at the line of the instruction', () => {
    expect(said('Dockerfile\n', 'FROM scratch\nCOPY Dockerfile .\nADD a \\\n  Dockerfile /windy/\n')).toEqual(
      [
        '2: Attempting to Copy file "Dockerfile" that is excluded by .dockerignore',
        '3: Attempting to Add file "Dockerfile" that is excluded by .dockerignore',
      ],
    );
  });

  test('names every source, cleaned and with its variables, through folders above it', () => {
    expect(paths('*/tmp/*\ndist', 'ARG D=dist', 'COPY ./a//tmp/x.txt $D/ ${D}/y.js /z')).toEqual([
      'a/tmp/x.txt',
      'dist',
      'dist/y.js',
    ]);
  });

  test.each([
    ['.*', 'COPY . .', []],
    ['*', 'COPY . .', ['.']],
    ['**', 'COPY ./ /x', ['.']],
    ['a\n**/*', 'COPY / /x', ['/']],
    ['*.js\n*', 'ADD . .', ['.']],
    // A source is compared as a text: with its wildcards, and with the slash it begins with.
    ['*.js', 'COPY *.js /', ['*.js']],
    ['a', 'COPY /a /', []],
    ['a', 'COPY --parents ./a/./b /', ['a/b']],
    ['b', 'COPY --exclude=b . /', []],
    // An exception anywhere silences it.
    ['a\n!z', 'COPY a /', []],
    ['a', 'COPY --from=alpine a /', []],
    ['a', 'ADD https://example.com/a /', []],
    ['a', 'ADD git@example.com:o/a.git /', []],
    ['EOF\na', 'COPY <<EOF /a\na\nEOF', []],
    ['a', 'RUN --mount=target=/x,source=a ls', []],
    ['', 'COPY a /', []],
    // The whole file is of no use, and no build comes this far.
    ['a\n[', 'COPY a /', []],
    // What cannot be compared ends the comparison, unless nothing more is asked.
    ['[z-a]\na', 'COPY a /', []],
    ['a\n[z-a]', 'COPY a b /', ['a']],
  ])('with %j, %j names %j', (ignore, line, expected) => {
    expect(paths(ignore, line)).toEqual(expected);
  });

  test('fires with a trigger, at the FROM', () => {
    expect(said('a', 'FROM scratch AS base\nONBUILD COPY a /\nFROM base\n')).toEqual([
      '3: Attempting to Copy file "a" that is excluded by .dockerignore',
    ]);
  });

  test('is silent behind an error of its stage', () => {
    expect(paths('a', 'COPY --chmod=9 x /', 'COPY a /')).toEqual([]);
  });

  test('is skipped for the file, for an instruction, and needs not be asked for', () => {
    expect(said('a', '# check=skip=CopyIgnoredFile\nFROM scratch\nCOPY a /\n')).toEqual([]);
    expect(paths('a\nb', '# check=skip=CopyIgnoredFile', 'COPY a /', 'COPY b /')).toEqual(['b']);
  });

  test('without an ignore file nothing is said', () => {
    const checks = buildkitChecks(open('FROM scratch\nCOPY a /\n'));
    expect(checks.map(({ rule }) => rule)).toEqual([]);
  });

  test('fails the targets that need the step, where warnings do', () => {
    const file = open('# check=error=true\nFROM scratch AS one\nCOPY a /\nFROM scratch AS two\nCOPY b /\n');
    const ignored = ignoredSources(readIgnoreFile('a'));
    expect(rejectedByChecks(file, planBuild(file, 'one'), ignored)).toEqual(['CopyIgnoredFile']);
    expect(rejectedByChecks(file, planBuild(file, 'two'), ignored)).toEqual([]);
    expect(rejectedByChecks(file, planBuild(file, 'one'))).toEqual([]);
  });
});

test('the text of no ignore file says nothing, and compares nothing', () => {
  const file = open('FROM scratch\nCOPY a /\n');
  const rules = (ignore: string): readonly string[] =>
    buildkitChecks(file, ignoredBy(ignore)).map(({ rule }) => rule);
  expect([ignoredBy(''), rules('a')]).toEqual([undefined, ['CopyIgnoredFile']]);
});
