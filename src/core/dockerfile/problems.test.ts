import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, dockerfileText } from '#testing/dockerfileText.ts';
import { parseMount } from './mount.ts';
import { parseDockerfile } from './parse.ts';
import { dockerfileProblems } from './problems.ts';
import type { DockerfileRule } from './problems.ts';

/** Dockerfile, then the problem it stops at: rule, line, and the text the problem points at. */
const examples: readonly [text: string, rule: DockerfileRule, line: number, at: string][] = [
  ['', 'file-without-instructions', 0, ''],
  ['# only a comment\n', 'file-without-instructions', 1, '# only a comment\n'],
  ['# syntax=a\n# syntax=b\nFROM a', 'duplicate-directive', 1, '# syntax=b'],
  ['# escape=x\nFROM a', 'invalid-escape-directive', 0, '# escape=x'],
  ['FROM a\nRUN <<EOF\nx', 'unterminated-heredoc', 2, 'RUN <<EOF'],
  ['FROM a\nRUN [1]', 'json-not-strings', 2, 'RUN [1]'],
  ['FROM a\nENV A', 'two-arguments-required', 2, 'ENV A'],
  ['FROM a\nENV A=1 B', 'missing-equals', 2, 'ENV A=1 B'],
  ['FROM a\nRUM x', 'unknown-instruction', 2, 'RUM'],
  ['FROM a b', 'from-arguments', 1, 'a b'],
  ['FROM', 'from-arguments', 1, 'FROM'],
  ['FROM a AS 1b', 'invalid-stage-name', 1, '1b'],
  ['FROM a\nEXPOSE', 'argument-required', 2, 'EXPOSE'],
  ['FROM a\nUSER', 'one-argument-required', 2, 'USER'],
  ['FROM a\nARG =x', 'blank-name', 2, '=x'],
  ['FROM a\nCOPY x', 'missing-destination', 2, 'x'],
  ['FROM a\nCOPY x <<EOF\nEOF', 'heredoc-as-destination', 2, '<<EOF'],
  ['FROM a\nCOPY --form=b x y', 'unknown-flag', 2, '--form=b'],
  ['FROM a\nCOPY --link --link x y', 'duplicate-flag', 2, '--link'],
  ['FROM a\nCOPY --from x y', 'missing-flag-value', 2, '--from'],
  ['FROM a\nCOPY --link=maybe x y', 'flag-not-boolean', 2, '--link=maybe'],
  ['FROM a\nONBUILD ONBUILD RUN x', 'onbuild-chained', 2, 'ONBUILD'],
  ['FROM a\nONBUILD from x', 'onbuild-forbidden', 2, 'from'],
  ['FROM a\nHEALTHCHECK NONE x', 'healthcheck-none-arguments', 2, 'NONE x'],
  ['FROM a\nHEALTHCHECK CMD', 'healthcheck-missing-command', 2, 'CMD'],
  ['FROM a\nHEALTHCHECK curl x', 'healthcheck-unknown-type', 2, 'curl'],
  ['FROM a\nHEALTHCHECK --timeout=5 CMD x', 'invalid-duration', 2, '5'],
  ['FROM a\nHEALTHCHECK --timeout=5us CMD x', 'duration-too-short', 2, '5us'],
  ['FROM a\nHEALTHCHECK --retries=x CMD x', 'invalid-retries', 2, 'x'],
  ['FROM a\nHEALTHCHECK --retries=-1 CMD x', 'negative-retries', 2, '-1'],
  ['FROM a\nVOLUME [""]', 'blank-volume', 2, 'VOLUME [""]'],
  ['FROM a\nSHELL sh -c', 'shell-not-json', 2, 'sh -c'],
  ['FROM a\nRUN --network=vpn x', 'invalid-network', 2, 'vpn'],
  ['FROM a\nRUN --security=none x', 'invalid-security', 2, 'none'],
  ['FROM a\nRUN --mount= x', 'mount-csv', 2, ''],
  ['FROM a\nRUN --mount=from=$X,target=/x x', 'mount-from-variable', 2, 'from=$X,target=/x'],
  ['FROM a\nRUN --device=a,b x', 'device-key-without-value', 2, 'a,b'],
  ['FROM a\nRUN --device=a,required=x x', 'device-invalid-value', 2, 'a,required=x'],
  ['FROM a\nRUN --device=a,name=b x', 'device-name-twice', 2, 'a,name=b'],
  ['FROM a\nRUN --device=a,nam=b x', 'device-unknown-key', 2, 'a,nam=b'],
  ['FROM a\nRUN --device= x', 'device-csv', 2, ''],
  ['RUN x', 'outside-stage', 1, 'RUN'],
  ['ARG A', 'no-stages', 0, 'ARG A'],
  [`FROM a\n# ${'x'.repeat(65_534)}`, 'line-too-long', 1, `# ${'x'.repeat(65_534)}`],
];

describe('where BuildKit stops', () => {
  test.each(examples)('%j: %s at line %i', (text, rule, line, at) => {
    const [first] = parseDockerfile(text).problems;
    expect(first).toMatchObject({ rule, line, severity: 'error' });
    expect(text.slice(first?.range.start, first?.range.end)).toBe(at);
  });
});

test.each([
  ['type=volume', 'mount-unknown-type'],
  ['typ=bind', 'mount-unknown-key'],
  ['target', 'mount-key-without-value'],
  ['target=/x,z', 'mount-foreign-key'],
  ['target=/x,Z', 'mount-foreign-key'],
  ['target=/x,relabel=shared', 'mount-foreign-key'],
  ['required', 'mount-key-not-allowed'],
  ['type=cache,size=1', 'mount-key-not-allowed'],
  ['type=tmpfs,size=big', 'mount-invalid-value'],
  ['ro=maybe', 'mount-invalid-value'],
  ['type=cache,uid=-1', 'mount-invalid-value'],
  ['type=cache,mode=8', 'mount-invalid-value'],
  ['mode=0755', 'mount-key-not-allowed'],
  ['type=cache,sharing=all', 'mount-unknown-sharing'],
  ['sharing=locked', 'mount-sharing-not-allowed'],
  ['type=secret,id=a,from=b', 'mount-secret-from'],
  ['type=secret,id=a,sharing=locked', 'mount-secret-sharing'],
  ['type=secret', 'mount-secret-unnamed'],
  ['type=secret,source=a,id=b', 'mount-secret-source-and-id'],
  ['a"b', 'mount-csv'],
  ['"a"b', 'mount-csv'],
  ['"a', 'mount-csv'],
] satisfies [string, DockerfileRule][])('--mount=%s: %s', (value, rule) => {
  expect(parseMount(value, (word) => word)).toMatchObject({ rule });
});

test('a problem carries the values its message is made of, no more and no less', () => {
  const seen = new Set<string>();
  const check = (text: string): void => {
    for (const { rule, params } of parseDockerfile(text).problems) {
      seen.add(rule);
      expect(Object.keys(params).toSorted()).toEqual(
        [...dockerfileProblems[rule as DockerfileRule]].toSorted(),
      );
    }
  };
  for (const [text] of examples) check(text);
  fc.assert(fc.property(fc.oneof(dockerfileText(), anyText()), check), { numRuns: 1000 });
  expect(seen.size).toBeGreaterThan(40);
}, 60_000);

test('the nearest known word is suggested', () => {
  const suggestion = (text: string): unknown => parseDockerfile(text).problems[0]?.params['suggestion'];
  expect(suggestion('FORM a')).toBe('FROM');
  expect(suggestion('FROM a\nCOPYY a b')).toBe('COPY');
  expect(suggestion('FROM a\nINCLUDE x')).toBe('');
  expect(suggestion('FROM a\nCOPY --form=x a b')).toBe('--from');
});

test('BuildKit meets faults of lines before those of instructions', () => {
  const { problems } = parseDockerfile('FROM a b\nENV A\nRUM x\nRUN <<EOF\n');
  expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
    'two-arguments-required 2',
    'unterminated-heredoc 4',
    'from-arguments 1',
    'unknown-instruction 3',
  ]);
});
