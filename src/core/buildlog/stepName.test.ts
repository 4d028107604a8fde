import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64Bytes, utf8Text } from './base64.ts';
import { cacheMountsOf } from './cacheMounts.ts';
import { parseInstant } from './instant.ts';
import { similarity } from './similarity.ts';
import { parseStepName } from './stepName.ts';

/** `kind words platform cross n/m text`, what is not there left out. */
function drawn(name: string): string {
  const { kind, words, platform, cross, number, total, onbuild, link, text } = parseStepName(name);
  const place = number === undefined ? undefined : `${number}/${total}`;
  return [
    kind,
    ...words,
    platform,
    cross && `->${cross}`,
    place,
    onbuild && 'ONBUILD',
    link && 'LINK',
    `"${text}"`,
  ]
    .filter(Boolean)
    .join(' ');
}

describe('names of steps (section 7)', () => {
  test.each([
    ['[build  2/11] RUN make', 'run build 2/11 "RUN make"'],
    ['[2/5] WORKDIR /w', 'workdir 2/5 "WORKDIR /w"'],
    ['[linux/amd64->arm64 build 3/3] RUN x', 'run build linux/amd64 ->arm64 3/3 "RUN x"'],
    ['[linux/amd64->arm/v7 b 2/2] COPY a b', 'copy b linux/amd64 ->arm/v7 2/2 "COPY a b"'],
    [
      '[app base 1/2] FROM docker.io/library/x:1@sha256:0',
      'image app base 1/2 "FROM docker.io/library/x:1@sha256:0"',
    ],
    ['[a 2/4] ONBUILD RUN x [1/2] y', 'run a 2/4 ONBUILD "RUN x [1/2] y"'],
    ['[s 3/6] LINK COPY --link a /', 'merge s 3/6 LINK "COPY --link a /"'],
    ['FROM docker.io/library/busybox:1', 'image "FROM docker.io/library/busybox:1"'],
    ['[internal] load build context', 'context "load build context"'],
    ['[linux/arm64 internal] load metadata for x', 'front linux/arm64 "load metadata for x"'],
    ['[app internal] load .dockerignore', 'front app "load .dockerignore"'],
    ['[internal] preparing inline document', 'inline "preparing inline document"'],
    ['[internal] setting cache mount permissions', 'cacheperm "setting cache mount permissions"'],
    ['[context dep] load from client', 'context context dep "load from client"'],
    ['[context alpine] OCI load from client', 'image context alpine "OCI load from client"'],
    ['[context x] load metadata for y', 'front context x "load metadata for y"'],
    [
      '[auth] library/node:pull token for registry-1.docker.io',
      'front "library/node:pull token for registry-1.docker.io"',
    ],
    ['exporting to image', 'export "exporting to image"'],
    [
      'resolve image config for docker-image://docker/dockerfile:1',
      'front "resolve image config for docker-image://docker/dockerfile:1"',
    ],
    ['[x', 'other "[x"'],
  ])('%s', (name, expected) => expect(drawn(name)).toBe(expected));

  test('any text is a name, in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseStepName(text).full).toBe(text);
      }),
    );
    expect(parseStepName(`[${' '.repeat(100_000)}`).kind).toBe('other');
  });
});

describe('pieces of a log', () => {
  test('base64 and UTF-8 give back the text', () => {
    const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Text(base64Bytes(encode(text)))).toBe(Buffer.from(text, 'utf8').toString('utf8'));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(utf8Text(bytes).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  test('times keep fractions of a ms and know zones', () => {
    expect(parseInstant('2026-11-20T08:24:45.532807008Z')).toBeCloseTo(
      Date.UTC(2026, 10, 20, 8, 24, 45) + 532.807008,
      3,
    );
    expect(parseInstant('2026-01-01T02:00:00+02:00')).toBe(Date.UTC(2026, 0, 1));
    expect(parseInstant('2026-01-01 00:00:00')).toBe(Date.UTC(2026, 0, 1));
    expect(parseInstant('yesterday')).toBeUndefined();
  });

  test('cache mounts in the order they are taken, ids from targets', () => {
    expect(
      cacheMountsOf(
        'RUN --mount=type=cache,target=/b/,sharing=locked --mount=type=cache,id=x,dst=/a --mount=type=bind,target=/c make --mount=type=cache',
      ),
    ).toEqual([
      { id: 'x', target: '/a', sharing: 'shared' },
      { id: '/b', target: '/b', sharing: 'locked' },
    ]);
  });

  test('similarity is 1 for equals, the same both ways, and knows edits from strangers', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, a)).toBe(1);
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
    expect(similarity('RUN apk add curl git', 'RUN apk add curl')).toBeGreaterThan(0.7);
    expect(similarity('RUN apk add curl', 'RUN npm ci')).toBe(0);
  });
});
