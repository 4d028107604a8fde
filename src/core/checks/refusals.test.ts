import { describe, expect, test } from 'vitest';
import { planBuild } from '#core/plan/plan.ts';
import { remoteKind } from '#core/expand/remote.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { buildkitChecks } from './buildkit.ts';

function open(text: string, more: Partial<BuildOptions> = {}): ReturnType<typeof openFile> {
  const platform = 'linux/amd64';
  return openFile(text, { buildArgs: {}, platform, buildPlatform: platform, contexts: {}, ...more });
}

/** `rule line` where BuildKit refuses the target, else `built`. */
function verdict(text: string, more: Partial<BuildOptions> = {}, target = ''): string {
  const { error } = planBuild(open(text, more), target);
  return error ? `${error.rule} ${error.line}` : 'built';
}

describe('SOURCE_DATE_EPOCH', () => {
  const argument = (value: string): Partial<BuildOptions> => ({ buildArgs: { SOURCE_DATE_EPOCH: value } });

  test.each(['', '0', '+5', '-1', '007', '9223372036854775807', 'context'])('takes %j', (value) => {
    expect(verdict(`ARG SOURCE_DATE_EPOCH=${value}\nFROM alpine\n`)).toBe('built');
    expect(verdict('FROM alpine\n', argument(value))).toBe('built');
  });

  test.each(['abc', '1.5', '2024-01-01', '9223372036854775808', 'alpine', '1_0'])('refuses %j', (value) => {
    expect(verdict(`ARG SOURCE_DATE_EPOCH=${value}\nFROM alpine\n`)).toBe('epoch-invalid 0');
    expect(verdict('FROM alpine\n', argument(value))).toBe('epoch-invalid 0');
    // In a stage the variable is like any other.
    expect(verdict(`FROM alpine\nARG SOURCE_DATE_EPOCH=${value}\n`)).toBe('built');
  });

  test.each([
    ['FROM scratch AS Time\nADD https://e.com/x /x', 'built'],
    ['FROM scratch AS time\nARG V=1\nADD https://e.com/x.git#$V /x', 'built'],
    ['FROM alpine AS time\nADD https://e.com/x /x', 'epoch-stage-invalid 2'],
    ['FROM scratch AS time', 'epoch-stage-invalid 2'],
    ['FROM scratch AS time\nADD x /x', 'epoch-stage-invalid 2'],
    ['FROM scratch AS time\nADD https://e.com/x https://e.com/y /x/', 'epoch-stage-invalid 2'],
    ['FROM scratch AS time\nADD https://e.com/x /x\nADD https://e.com/y /y', 'epoch-stage-invalid 2'],
    ['FROM scratch AS time\nADD https://e.com/x /x\nUSER u', 'epoch-stage-invalid 2'],
    ['FROM scratch AS time\nADD <<A /x\nA', 'epoch-stage-invalid 2'],
    ['FROM scratch AS time\nADD --checksum=sha256:aa https://e.com/x /x', 'epoch-stage-invalid 2'],
  ])('takes its time from a stage: %j', (stage, expected) => {
    expect(verdict(`ARG SOURCE_DATE_EPOCH=TIME\n${stage}\nFROM alpine\n`)).toBe(expected);
  });

  test('stages read the seconds, however they were written', () => {
    const same = (a: string, b: string): boolean => {
      const lower = (value: string): unknown =>
        planBuild(
          open(
            `ARG SOURCE_DATE_EPOCH=${value}\nFROM a AS one\nARG SOURCE_DATE_EPOCH\nRUN x\nFROM a\nENV SOURCE_DATE_EPOCH=${b}\nRUN x\nCOPY --from=one /a /b\n`,
          ),
          '',
        ).steps.filter(({ kind }) => kind === 'run').length;
      return lower(a) === 1;
    };
    expect(same('+007', '7')).toBe(true);
    expect(same('7', '8')).toBe(false);
  });

  test('nothing is reported of stages where it is invalid', () => {
    const rules = (value: string): string[] =>
      buildkitChecks(open(`ARG SOURCE_DATE_EPOCH=${value}\nFROM a AS B\nWORKDIR x\n`)).map(
        ({ rule }) => rule,
      );
    expect(rules('5')).toEqual(['StageNameCasing', 'WorkdirRelativePath']);
    expect(rules('x')).toEqual(['StageNameCasing']);
  });
});

describe('checksums and Git sources of ADD', () => {
  const hex = 'a'.repeat(64);
  test.each([
    [`--checksum=sha256:${hex} https://e.com/x /x`, 'built'],
    [`--checksum=sha512:${hex}${hex} https://e.com/x /x`, 'built'],
    ['--checksum= https://e.com/x /x', 'built'],
    ['--checksum=sha256:aa https://e.com/x /x', 'checksum-invalid 2'],
    [`--checksum=sha256:${hex.toUpperCase()} https://e.com/x /x`, 'checksum-invalid 2'],
    ['--checksum=md5:d41d8cd98f00b204e9800998ecf8427e https://e.com/x /x', 'checksum-invalid 2'],
    [`--checksum=${hex} https://e.com/x /x`, 'checksum-invalid 2'],
    ['--checksum=abc https://e.com/x.git /x', 'built'],
    [`--checksum=sha256:${hex} x /x`, 'checksum-source 2'],
    ['https://e.com/x.git?ref=a&subdir=b /x', 'built'],
    ['https://e.com/x.git?commit=a&keep-git-dir /x', 'built'],
    ['https://e.com/x.git?tag=v1&mtime=commit&fetch-by-commit=true /x', 'built'],
    ['https://e.com/x.git?mtime=now /x', 'git-query-invalid 2'],
    ['https://e.com/x.git?fetch-by-commit=maybe /x', 'git-query-invalid 2'],
    ['https://e.com/x.git?what=a /x', 'git-query-invalid 2'],
    ['https://e.com/x.git?ref= /x', 'git-query-invalid 2'],
    ['https://e.com/x.git?ref=a&ref=b /x', 'git-query-invalid 2'],
    ['https://e.com/x.git?ref=a#b /x', 'git-query-invalid 2'],
    ['https://e.com/x.git?tag=a&branch=b /x', 'git-query-invalid 2'],
    ['https://e.com/x.git?submodules=maybe /x', 'git-query-invalid 2'],
    ['--keep-git-dir https://e.com/x.git?keep-git-dir=false /x', 'git-query-invalid 2'],
    ['--checksum=a https://e.com/x.git?commit=b /x', 'git-query-invalid 2'],
    ['--checksum=a https://e.com/x.git?commit=a /x', 'built'],
    ['git@e.com:x.git?what=a /x', 'git-query-invalid 2'],
    ['github.com/x/y?what=a /x', 'git-query-invalid 2'],
    ['https://e.com/x?what=a /x', 'built'],
  ])('ADD %s: %s', (rest, expected) => {
    expect(verdict(`FROM alpine\nADD ${rest}\n`)).toBe(expected);
  });

  test('what a Git source asks for holds for the sources after it', () => {
    const both = (first: string): string =>
      verdict(`FROM alpine\nADD https://e.com/x.git${first} https://e.com/y /x/\n`);
    expect(both('')).toBe('built');
    expect(both('?commit=abc')).toBe('checksum-invalid 2');
  });
});

test.each([
  ['https://u:p@e.com:80/x.git', 'git'],
  ['https://[::1]:80/x.git', 'git'],
  ['https://e.com:/x.git', 'git'],
  // What Go cannot parse is no Git source; it may still be downloaded, or be a path.
  ['https://e.com:port/x.git', 'http'],
  ['https://{host}/x.git', 'http'],
  ['https://a%20b/x.git', 'http'],
  ['https://u^@e.com/x.git', 'http'],
  ['git://e.com:port/x', 'local'],
  ['ssh://[::1/x', 'local'],
])('%s is %s', (source, kind) => expect(remoteKind(source)).toBe(kind));

test.each([
  ['u=rwX,go=rX', 'built'],
  ['+x', 'built'],
  ['g=u-w+x', 'built'],
  ['u=rwg', 'built'],
  ['a=', 'built'],
  ['7777', 'built'],
  ['17777', 'chmod-invalid 2'],
  ['888', 'chmod-invalid 2'],
  ['u', 'chmod-invalid 2'],
  ['u+r,', 'chmod-invalid 2'],
  ['+755', 'chmod-invalid 2'],
  ['rwx', 'chmod-invalid 2'],
])('COPY --chmod=%s: %s', (mode, expected) =>
  expect(verdict(`FROM a\nCOPY --chmod=${mode} x /y\n`)).toBe(expected),
);

test.each([
  ['SIGTERM', 'built'],
  ['sigrtmin+3', 'built'],
  ['RTMAX-14', 'built'],
  ['-1', 'built'],
  ['0', 'stopsignal-invalid 2'],
  ['99999999999999999999', 'stopsignal-invalid 2'],
  ['SIGRTMIN+0', 'stopsignal-invalid 2'],
  ['SIGRTMIN+03', 'stopsignal-invalid 2'],
  ['SIGRTMIN+16', 'stopsignal-invalid 2'],
  ['SIGSIGTERM', 'stopsignal-invalid 2'],
])('STOPSIGNAL %s: %s', (signal, expected) =>
  expect(verdict(`FROM a\nSTOPSIGNAL ${signal}\n`)).toBe(expected),
);

test('an empty RUN fails the targets that hold its step, without a line', () => {
  const file =
    'FROM alpine AS a\nRUN []\nFROM alpine AS b\nRUN [""]\nFROM b\nRUN --mount=type=tmpfs,from=a,target=/t x\n';
  expect(verdict(file, {}, 'a')).toBe('run-empty 0');
  expect(verdict(file, {}, 'b')).toBe('built');
  expect(verdict(file)).toBe('built');
  expect(verdict(`${file}COPY --from=a /x /y\n`)).toBe('run-empty 0');
});

describe('EXPOSE', () => {
  const rules = (ports: string): string[] =>
    buildkitChecks(open(`FROM alpine\nEXPOSE ${ports}\n`)).map(({ rule }) => rule);

  test.each([
    ['80 443/udp 8000-8010/TCP', 'built'],
    ['127.0.0.1:80:80 [::1]:1:2 ::1:80:80 []:1:2', 'built'],
    ['0000000000080', 'built'],
    ['b:80', 'expose-invalid 2'],
    ['127.0.0.1:80:827.0.0.1:80:80', 'expose-invalid 2'],
    ['1.2.3:1:2', 'expose-invalid 2'],
    [':::1:80:80', 'expose-invalid 2'],
    ['[::1:1:2', 'expose-invalid 2'],
    ['80/Foo', 'expose-invalid 2'],
    ['80:', 'expose-invalid 2'],
    ['70000', 'expose-invalid 2'],
    ['1-2:3-5', 'expose-invalid 2'],
    ['1-3:5', 'built'],
  ])('%s: %s', (ports, expected) => {
    expect(verdict(`FROM alpine\nEXPOSE ${ports}\n`)).toBe(expected);
  });

  test('ports are looked at in order of their text; the first fault ends it', () => {
    expect(rules('b:80 9:9 80/Foo')).toEqual([]);
    expect(rules('PoSE 80/TCP')).toEqual(['ExposeProtoCasing']);
    expect(rules('b:80 9:9')).toEqual(['ExposeInvalidFormat', 'ExposeInvalidFormat']);
    expect(rules('80/Foo')).toEqual([]);
  });
});

test('a secret is called like the last part of its target', () => {
  const names = (mount: string): string[] =>
    planBuild(open(`FROM alpine\nRUN --mount=type=secret,${mount} true\n`), '').secrets.map(
      ({ name }) => name,
    );
  expect(names('target=/')).toEqual(['/']);
  expect(names('target=/$UNSET')).toEqual(['/']);
  expect(names('target=/a/b/')).toEqual(['b']);
  expect(names('id=x,target=/a')).toEqual(['x']);
});

test('sources of COPY and ADD lie on drive C: of a Windows image', () => {
  const windows = { platform: 'windows/amd64' };
  const copy = (rest: string): string => verdict(`FROM a AS b\nFROM a\n${rest}\n`, windows);
  expect(copy('COPY --from=b D:/y /z')).toBe('path-invalid 3');
  expect(copy('COPY --from=b c:/y /z')).toBe('built');
  expect(copy('ADD D:\\y /z')).toBe('path-invalid 3');
  expect(copy('ADD HTTPS://e.com/x /y')).toBe('path-invalid 3');
  expect(copy('COPY --parents a/./D:/y /z')).toBe('path-invalid 3');
  expect(verdict('FROM a\nADD HTTPS://e.com/x /y\n')).toBe('built');
});

test('BuildKit’s scanning variables are no undefined ones', () => {
  const rules = (name: string): string[] =>
    buildkitChecks(open(`FROM a\nENV A=$${name}\n`)).map(({ rule }) => rule);
  expect(rules('BUILDKIT_SBOM_SCAN_STAGE')).toEqual([]);
  expect(rules('BUILDKIT_SBOM_SCAN')).toEqual(['UndefinedVar']);
});

test('--from beyond the integers is a name again', () => {
  expect(verdict('FROM a\nCOPY --from=99 /x /y\n')).toBe('stage-index-invalid 0');
  expect(verdict('FROM a\nCOPY --from=99999999999999999999 /x /y\n')).toBe('built');
});
