import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mountTypes, parseMount } from '#core/dockerfile/mount.ts';
import { bareOptions, mountOptions } from '#core/dockerfile/mountOptions.ts';
import { parseDockerfile } from '#core/dockerfile/parse.ts';
import { anyText } from '#testing/anyDockerfile.ts';
import { complete } from './completion.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';

const options: BuildOptions = {
  buildArgs: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};

/** What is offered at the sign `|`, behind what it would replace: `partial: label label …`. */
function offered(marked: string, explicit = false): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = complete(openFile(text, options), offset, explicit, ['UndefinedVar', 'StageNameCasing']);
  if (!found) return '';
  return `${text.slice(found.from, offset)}: ${found.items.map(({ label }) => label).join(' ')}`;
}

const copyFlags = '--chmod= --chown= --exclude= --from= --link --parents';

describe('what is offered', () => {
  test.each([
    ['F|', 'F: ARG FROM'],
    [
      'FROM a\ncop|',
      'cop: add arg cmd copy entrypoint env expose from healthcheck label onbuild run shell stopsignal user volume workdir',
    ],
    ['FROM a\nRUN x \\\n  F|', ''],
    ['FROM a\nRUN x \\\n|', ''],
    ['FROM a\n|', ''],
    ['FROM a\nCOPY -|', `-: ${copyFlags}`],
    ['FROM a\nCOPY --link --|', '--: --chmod= --chown= --exclude= --from= --parents'],
    ['FROM a\nCOPY --exclude=x --ex|', `--ex: ${copyFlags}`],
    ['FROM a\nCOPY x --|', ''],
    ['FROM a\nONBUILD COPY --|', `--: ${copyFlags}`],
    [
      'FROM a\nONBUILD E|',
      'E: ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL RUN SHELL STOPSIGNAL USER VOLUME WORKDIR',
    ],
    ['FROM a\nRUN --network=|', ': default none host'],
    [
      'FROM --platform=li|',
      `li: $BUILDPLATFORM $TARGETPLATFORM linux/amd64 linux/arm64 linux/arm/v7 linux/386 linux/ppc64le linux/riscv64 linux/s390x windows/amd64`,
    ],
    ['FROM a\nRUN --mount=|', ': type= from= source= target= readwrite'],
    ['FROM a\nRUN --mount=type=|', ': bind cache secret ssh tmpfs'],
    ['FROM a\nRUN --mount=type=cache,sharing=|', ': locked private shared'],
    ['FROM a\nRUN --mount=type=tmpfs,dst=/x,|', ': size='],
    ['FROM a\nRUN --mount=type=cache,target=/x,s|', 's: id= sharing= from= source= readonly mode= uid= gid='],
    ['FROM a\nHEALTHCHECK --interval=1s C|', 'C: CMD NONE'],
    ['FROM a A|', 'A: AS'],
    ['# |', ': syntax= escape= check='],
    ['# syntax=docker/dockerfile:1\n# esc|', 'esc: escape= check='],
    ['# a comment\n# esc|', ''],
    ['# escape=|', ': ` \\'],
    ['# check=|', ': skip= error= experimental='],
    ['# check=error=true;skip=|', ': all UndefinedVar StageNameCasing'],
    ['# check=skip=UndefinedVar,S|', 'S: StageNameCasing'],
    ['FROM a\n# |', ''],
    ['FROM a\nRUN <<EOF\nF|\nEOF', ''],
    ['FROM a\nCOPY <<EOF /x\n--|\nEOF', ''],
  ])('%j offers %j', (text, items) => expect(offered(text)).toBe(items));

  test('when asked for, also where nothing is written yet', () => {
    expect(offered('FROM a\nCOPY |', true)).toBe(`: ${copyFlags}`);
    expect(offered('|', true)).toBe(': ARG FROM');
  });
});

describe('stages', () => {
  const file = (line: string): string => `FROM a AS one\nFROM b\nFROM one AS two\n${line}\nFROM c AS later\n`;
  test.each([
    ['FROM |', ': two one scratch'],
    ['FROM t|', 't: two one scratch'],
    ['FROM --platform=x t|', 't: two one scratch'],
    ['COPY --from=|', ': 1 one'],
    ['COPY --link --from=o|', 'o: 1 one'],
    ['COPY \\\n  --from=o|', 'o: 1 one'],
    ['RUN --mount=type=bind,from=|', ': one'],
    ['ONBUILD COPY --from=|', ': 1 one'],
    ['COPY --from=one tw|', ''],
  ])('%s: %s', (line, items) => expect(offered(file(line))).toBe(items));
});

describe('variables', () => {
  const file = (line: string): string => `ARG G=1\nFROM a AS x\nARG A=1 N\nENV E=2\n${line}\nENV LATER=1\n`;
  test.each([
    ['RUN echo $|', ': PATH A E N'],
    ['RUN echo "${A|}"', 'A: PATH A E N'],
    ['WORKDIR /${|', ': PATH A E N'],
    ['WORKDIR /\\$|', ''],
    ['CMD echo $|', ''],
    ['COPY --from=$|', ''],
    ['RUN --mount=from=$|', ''],
    ['RUN --mount=target=/$|', ': PATH A E N'],
    ['COPY --chown=$|', ': PATH A E N'],
  ])('%s: %s', (line, items) => expect(offered(file(line))).toBe(items));

  test('FROM sees those above the first FROM, ARG those it can take over', () => {
    expect(offered(file('FROM a:$|'))).toMatch(/^: BUILDPLATFORM .*G$/);
    expect(offered(file('ARG |'))).toMatch(/^: G BUILDPLATFORM/);
  });

  test('braces are closed once', () => {
    const insert = (text: string, offset: number): string | undefined =>
      complete(openFile(text, options), offset, false, [])?.items.find(({ label }) => label === 'A')?.insert;
    expect(insert('FROM a\nARG A=1\nRUN ${A', 22)).toBe('A}');
    expect(insert('FROM a\nARG A=1\nRUN ${A}', 22)).toBe('A');
  });
});

test.each(mountTypes)('every option offered for a mount of type %s is one BuildKit takes', (type) => {
  const values: Readonly<Record<string, string>> = {
    sharing: 'locked',
    mode: '0755',
    uid: '1',
    gid: '1',
    size: '1m',
  };
  expect(mountOptions[type].length).toBeGreaterThan(1);
  for (const option of mountOptions[type]) {
    const field = bareOptions.has(option) ? option : `${option}=${values[option] ?? 'x'}`;
    const name = type === 'secret' && option !== 'id' ? ',id=y' : '';
    expect(parseMount(`type=${type},${field}${name}`, (word) => word)).not.toHaveProperty('rule');
  }
});

test('whatever is offered replaces what is written before the caret, in any text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(300), fc.boolean(), (text, at, explicit) => {
      const offset = Math.min(at, text.length);
      const found = complete(openFile(text, options), offset, explicit, []);
      expect(found === undefined || (found.from <= offset && found.items.length > 0)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a flag that is offered is one the instruction takes', () => {
  for (const keyword of ['COPY', 'ADD', 'HEALTHCHECK', 'RUN'] as const) {
    const start = `FROM a\n${keyword} -`;
    const items = complete(openFile(start, options), start.length, false, [])?.items ?? [];
    expect(items.length).toBeGreaterThan(2);
    for (const { label } of items) {
      const flag = label.endsWith('=') ? `${label}1` : label;
      const { problems } = parseDockerfile(`FROM a\n${keyword} ${flag} x y`);
      expect(problems.filter(({ rule }) => rule === 'unknown-flag')).toEqual([]);
    }
  }
});
