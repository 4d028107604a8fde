import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workOf } from '#testing/work.ts';
import { conformanceRecords, rejectionRecords } from '#testing/records.ts';
import { anyText, dockerfileText } from '#testing/dockerfileText.ts';
import { commentDirective, lookedUpDirectives } from './directives.ts';
import { parseNodes } from './parse.ts';
import { withoutComments } from './withoutComments.ts';

/** What BuildKit takes from a text, without its lines and its comments for people. */
function takenFrom(text: string): unknown {
  const { reader, nodes } = parseNodes(text);
  return {
    escape: reader.escapeDirective?.value,
    directives: lookedUpDirectives(text, reader.lines).map(({ name, value }) => [name, value]),
    nodes: nodes.map(({ node, ...rest }) => ({
      keyword: node.keyword,
      text: node.logical.text,
      flags: node.flags.map((flag) => flag.text),
      args: node.args,
      heredocs: node.heredocs,
      checks: node.comments
        .map((comment) => commentDirective(comment, 'check'))
        .filter((value) => value !== undefined),
      problem: 'problem' in rest ? rest.problem?.rule : undefined,
    })),
  };
}

function expectTheSame(text: string): void {
  const bare = withoutComments(text);
  expect(takenFrom(bare), text).toEqual(takenFrom(text));
  expect(bare.length).toBeLessThanOrEqual(text.length);
  expect(withoutComments(bare)).toBe(bare);
}

test('without its comments any text is the same to BuildKit, shorter, and has none left to drop', () => {
  const texts = fc.oneof({ arbitrary: dockerfileText(), weight: 5 }, anyText());
  fc.assert(fc.property(texts, expectTheSame), { numRuns: 1000 });
});

test.each([
  ['generated', conformanceRecords('generated')],
  ['tricky', conformanceRecords('tricky')],
  ['check-error', rejectionRecords()],
] as const)('and so are the recorded files: %s', (_, records) => {
  expect(records.length).toBeGreaterThan(0);
  for (const { text } of records) expectTheSame(text);
});

test('comments go, directives, settings of checks and what only looks like a comment stay', () => {
  const text = [
    '# syntax=docker/dockerfile:1',
    '# A build.',
    '# escape=`',
    '',
    '',
    '# check=skip=StageNameCasing',
    '# build compiles',
    'FROM alpine AS build',
    'RUN a \\',
    '  # why',
    '  && b',
    '# and a script',
    'RUN <<EOF',
    '# part of the script',
    'EOF',
    '# the end',
    '',
  ];
  expect(withoutComments(text.join('\n')).split('\n')).toEqual([
    '# syntax=docker/dockerfile:1',
    '',
    '# check=skip=StageNameCasing',
    'FROM alpine AS build',
    'RUN a \\',
    '  && b',
    'RUN <<EOF',
    '# part of the script',
    'EOF',
    '',
  ]);
});

test('work is in step with the text', () => {
  const work = (count: number): number =>
    workOf(() =>
      expect(withoutComments('# c\n\nFROM a\nRUN a \\\n# d\n b\n'.repeat(count)).length).toBeLessThan(
        30 * count,
      ),
    );
  expect(work(20_000) / work(2000)).toBeLessThan(20);
});
