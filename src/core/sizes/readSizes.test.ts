import { describe, expect, test } from 'vitest';
import { byteCount } from './byteCount.ts';
import { looksLikeSizes } from './looksLikeSizes.ts';
import { readSizes } from './readSizes.ts';

const history = [
  '{"Comment":"buildkit.dockerfile.v0","CreatedAt":"2026-01-02T03:04:05Z","CreatedBy":"COPY . . # buildkit","CreatedSince":"2 days ago","ID":"<missing>","Size":"120"}',
  '{"Comment":"","CreatedAt":"2026-01-01T03:04:05Z","CreatedBy":"ADD rootfs.tar.xz /","CreatedSince":"3 days ago","ID":"<missing>","Size":"5000"}',
];
const manifest = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', size: 1 },
  layers: [{ size: 3_000 }, { size: 32 }],
};

const formOf = (text: string): string => {
  const { measured, problem } = readSizes(text);
  return measured
    ? `${measured.form} ${measured.images.map(({ totalBytes }) => totalBytes).join(',')}`
    : problem.rule;
};

describe('forms', () => {
  test.each([
    ['history', history.join('\n'), 'history 5120'],
    ['history in a list', `[${history.join(',')}]`, 'history 5120'],
    ['a format in quotation marks', history.map((line) => `'${line}'`).join('\r\n'), 'history 5120'],
    ['below the command', `$ docker history --format json app\n${history.join('\n')}\n\n`, 'history 5120'],
    ['an image of one entry', history[0] ?? '', 'history 120'],
    [
      'inspect',
      '[{"Id":"sha256:1","Os":"linux","Architecture":"amd64","Size":900,"RootFS":{"Type":"layers","Layers":["a","b"]}}]',
      'inspect 900',
    ],
    ['manifest', JSON.stringify(manifest, null, 2), 'manifest 3032'],
    [
      'verbose manifest',
      JSON.stringify({ Ref: 'app', Descriptor: {}, OCIManifest: manifest }),
      'manifest 3032',
    ],
    ['dive', '{"layer":[{"index":0,"sizeBytes":70,"command":"ADD x"}],"image":{"sizeBytes":70}}', 'dive 70'],
  ])('%s', (_, text, expected) => {
    expect(formOf(text)).toBe(expected);
    expect(looksLikeSizes(text) || text.startsWith('$')).toBe(true);
  });

  test('a size of three digits is near', () => {
    const { measured } = readSizes('{"CreatedBy":"ADD x","Size":"12.3MB"}');
    expect(measured?.isRounded).toBe(true);
    expect(measured?.images[0]?.totalBytes).toBe(12_300_000);
  });

  test('manifests of several platforms are told apart, and attestations left out', () => {
    const one = (architecture: string): unknown => ({
      Ref: 'app',
      Descriptor: { platform: { os: 'linux', architecture } },
      OCIManifest: manifest,
    });
    const attestation = {
      Ref: 'app',
      Descriptor: { platform: { os: 'unknown', architecture: 'unknown' } },
      OCIManifest: { ...manifest, layers: [{ mediaType: 'application/vnd.in-toto+json', size: 9 }] },
    };
    const { measured } = readSizes(JSON.stringify([one('amd64'), one('arm64'), attestation]));
    expect(measured?.images.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });
});

describe('what is no measurement says why', () => {
  test.each([
    ['', 'sizes-empty'],
    ['IMAGE          CREATED        CREATED BY   SIZE      COMMENT\nabc  2 days ago', 'sizes-table'],
    ['FROM alpine\n', 'sizes-unknown'],
    ['{"a":1}', 'sizes-unknown'],
    [`${history[0]}\n{"CreatedBy":"RU`, 'sizes-damaged'],
    ['{"rootfs":{"diff_ids":[]},"history":[]}', 'sizes-config'],
    ['{"schemaVersion":2,"manifests":[{"platform":{"os":"linux","architecture":"arm64"}}]}', 'sizes-index'],
    ['{"schemaVersion":1,"fsLayers":[]}', 'sizes-schema-1'],
    ['{"schemaVersion":2,"config":{},"layers":[]}', 'sizes-no-layers'],
    ['{"layer":[],"image":{"sizeBytes":0}}', 'sizes-no-layers'],
    [
      '{"schemaVersion":2,"config":{},"layers":[{"mediaType":"application/vnd.in-toto+json","size":1}]}',
      'sizes-attestation',
    ],
    ['[{"Id":"1","Size":1,"RootFS":{}},{"Id":"2","Size":1,"RootFS":{}}]', 'sizes-several'],
  ])('%j', (text, rule) => {
    expect(formOf(text)).toBe(rule);
  });

  test('more layers than any image has', () => {
    const layers = Array.from({ length: 10_001 }, () => ({ size: 1 }));
    expect(formOf(JSON.stringify({ ...manifest, layers }))).toBe('sizes-too-many-layers');
  });

  test('a Dockerfile and a build log are none', () => {
    expect(looksLikeSizes('# syntax=docker/dockerfile:1\nFROM alpine\n')).toBe(false);
    expect(looksLikeSizes('{"vertexes":[{"digest":"sha256:1"}]}')).toBe(false);
    expect(looksLikeSizes('#1 [internal] load build definition')).toBe(false);
  });
});

test.each([
  ['0B', 0, false],
  ['17', 17, false],
  [17, 17, false],
  ['512B', 512, false],
  ['1.23kB', 1230, true],
  ['1e+03kB', 1_000_000, true],
  ['5.6GB', 5_600_000_000, true],
  ['-1', undefined, false],
  ['12.3MiB', undefined, false],
  [Number.NaN, undefined, false],
  [null, undefined, false],
])('size %j', (value, bytes, isRounded) => {
  expect(byteCount(value)).toEqual({ bytes, isRounded });
});
