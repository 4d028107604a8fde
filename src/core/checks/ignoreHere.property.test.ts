import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDockerfile } from '#core/dockerfile/parse.ts';
import { lookedUpDirectives } from '#core/dockerfile/directives.ts';
import { openFile } from '#core/stages/open.ts';
import { applyEdits } from '#core/text/edit.ts';
import { dockerfileText } from '#testing/dockerfileText.ts';
import { runChecks } from './run.ts';
import type { Check } from './types.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };
const checksOf = (text: string): readonly Check[] => runChecks(openFile(text, options));
const names = (checks: readonly Check[]): readonly string[] => checks.map(({ rule }) => rule);

/** What BuildKit takes from a text. */
function takenFrom(text: string): unknown {
  const { nodes, lines } = parseDockerfile(text);
  return [
    lookedUpDirectives(text, lines).map(({ name, value }) => [name, value]),
    nodes.map(({ node: { keyword, logical, heredocs } }) => [keyword, logical.text, heredocs]),
  ];
}

test('a finding that is ignored where it stands is gone, with nothing else said and nothing else built', () => {
  const head = fc.constantFrom(
    '',
    '\ufeff',
    '# syntax=docker/dockerfile:1\n',
    '# why\n',
    '#!/x\n# check=skip=A\n',
  );
  const tail = 'FROM ubuntu\r\nRUN cd /a\r\nCOPY .env /b\r\nENTRYPOINT a\r\n';
  fc.assert(
    fc.property(head, dockerfileText(), (top, body) => {
      const text = `${top}${body}${tail}`;
      const before = checksOf(text);
      for (const { rule, line, ignore } of before.slice(0, 8)) {
        if (!ignore) continue;
        const after = applyEdits(text, [ignore]);
        expect(takenFrom(after)).toEqual(takenFrom(text));
        const gone = names(
          before.filter((check) => check.ignore?.range.start === ignore.range.start && check.rule === rule),
        );
        expect(gone.length, `${rule} ${line}`).toBeGreaterThan(0);
        const left = [...names(before)];
        for (const each of gone) left.splice(left.indexOf(each), 1);
        expect([...names(checksOf(after))].toSorted()).toEqual([...left].toSorted());
      }
    }),
    { numRuns: 150 },
  );
});

test('a comment ignores its rules at the instruction below, or in the whole file, and nothing of BuildKit', () => {
  const told = (text: string): readonly string[] => checksOf(text).map(({ rule, line }) => `${line} ${rule}`);
  const file = (above: string, top = ''): string =>
    `${top}FROM ubuntu:24.04 AS A\nRUN cd /a\n${above}RUN cd \\\n# inside\n  /b\nUSER u\n`;
  expect(told(file(''))).toEqual(['1 StageNameCasing', '2 lost-with-step', '3 lost-with-step']);
  expect(told(file('# stagegraph ignore=lost-with-step\n\n# other\n'))).toEqual([
    '1 StageNameCasing',
    '2 lost-with-step',
  ]);
  expect(told(file('', '# stagegraph ignore-file=lost-with-step\n'))).toEqual(['2 StageNameCasing']);
  expect(told(file('', '# stagegraph ignore=StageNameCasing\n'))).toContain('2 StageNameCasing');
});

test('a second rule goes into the comment that is there', () => {
  const text = '# stagegraph ignore=unpinned-base for now\nFROM ubuntu\nENTRYPOINT a\n';
  const root = checksOf('FROM ubuntu\n').find(({ rule }) => rule === 'unpinned-base');
  expect(root?.ignore).toEqual({ range: { start: 0, end: 0 }, text: '# stagegraph ignore=unpinned-base\n' });
  const second = checksOf(text.replace('unpinned-base', 'no-shell')).find(
    ({ rule }) => rule === 'unpinned-base',
  );
  expect(second?.ignore?.text).toBe(',unpinned-base');
});
