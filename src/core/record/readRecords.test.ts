import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tar, zip } from '#testing/buildRecords/archives.ts';
import {
  dockerbuild,
  recordedAt,
  recordTar,
  usualForm,
  type RecordForm,
} from '#testing/buildRecords/dockerbuild.ts';
import {
  cancelledBuild,
  failedShopBuild,
  shopBuild,
  shopDockerfile,
} from '#testing/buildRecords/sampleBuilds.ts';
import { readRecords } from './readRecords.ts';
import type { BuildRecord } from './types.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function only(bytes: Uint8Array): BuildRecord {
  const { records, problem } = readRecords(bytes);
  expect(problem).toBeUndefined();
  expect(records).toHaveLength(1);
  return records[0] as BuildRecord;
}

const forms: readonly RecordForm[] = (['0.2', '1'] as const).flatMap((slsa) =>
  (['text', 'seconds'] as const).flatMap((times) =>
    [undefined, 'Dockerfile'].map((language) => ({ ...usualForm, slsa, times, language })),
  ),
);

describe('a build that went through', () => {
  const record = only(dockerbuild([shopBuild]));

  it('is told with all that it was asked for', () => {
    expect(record).toMatchObject({
      ref: 'k3x9q2w7',
      name: '',
      dockerfile: { name: 'Dockerfile', text: shopDockerfile },
      target: '',
      buildArgs: { VERSION: '1.4.2' },
      contexts: {},
      platforms: ['linux/amd64'],
      buildPlatform: 'linux/amd64',
      outcome: 'done',
      startedMs: recordedAt,
      tookMs: 18_400,
    });
  });

  it('has steps as a log has them, with exact times and lines', () => {
    const { log } = record;
    expect(log).toMatchObject({
      format: 'record',
      times: 'exact',
      failure: undefined,
      problems: [],
      totalMs: 18_400,
    });
    expect(log.steps.map(({ name }) => name.full)).toEqual(shopBuild.steps.map(({ name }) => name));
    expect(log.steps[7]).toMatchObject({
      state: 'done',
      startMs: 5400,
      endMs: 17_900,
      lines: [8],
      inputs: [6],
      outputLines: 2,
      lastOutput: ['go: downloading example.org/money v1.0.3', 'compiling'],
    });
    expect(log.steps.map(({ state }) => state).filter((state) => state === 'cached')).toHaveLength(2);
    expect(log.warnings).toEqual([
      { text: "FromAsCasing: 'as' and 'FROM' keywords' casing do not match", line: 1 },
    ]);
  });

  it('tells the bytes of each layer a step adds, without those below, and of files that were sent', () => {
    const bytes = Object.fromEntries(
      record.log.steps.map(({ name, bytes: size }) => [name.full.slice(0, 11), size]),
    );
    expect(bytes).toMatchObject({
      '[internal] ': 52_000,
      '[base 1/2] ': 3_600_000,
      '[base 2/2] ': 240_000,
      '[build 1/4]': 90_000_000,
      '[build 4/4]': undefined,
      '[stage-2 1/': 6_100_000,
    });
  });

  it('knows no bytes where the builder did not compress its layers', () => {
    const steps = shopBuild.steps.map((step) => ({ ...step, ...(step.layer && { layer: -1 }) }));
    const { log } = only(dockerbuild([{ ...shopBuild, steps }]));
    expect(log.steps.filter(({ bytes }) => bytes !== undefined).map(({ name }) => name.full)).toEqual([
      '[internal] load build definition from Dockerfile',
      '[internal] load build context',
    ]);
  });

  it.each(forms)('says the same whichever release wrote it: %o', (form) => {
    expect(only(dockerbuild([shopBuild], form))).toEqual(record);
  });

  it.each([
    ['a bare tar file', recordTar([shopBuild])],
    ['the zip file of an artifact', zip([['app.dockerbuild', dockerbuild([shopBuild])]])],
    ['a zip file that only stores', zip([['out/app.dockerbuild', dockerbuild([shopBuild])]], 0)],
  ])('says the same as %s', (_, bytes) => expect(only(bytes)).toEqual(record));
});

describe('a build that failed', () => {
  const noProvenance: RecordForm = { ...usualForm, slsa: 'none' };

  it.each(['record', 'blob'] as const)('has its Dockerfile and the line in the error (%s)', (details) => {
    const record = only(dockerbuild([failedShopBuild], { ...noProvenance, details }));
    expect(record).toMatchObject({
      outcome: 'failed',
      dockerfile: { name: 'Dockerfile', text: shopDockerfile },
    });
    expect(record.log.failure).toMatchObject({ step: 7, line: 8 });
    expect(record.log.failure?.message).toContain('exit code: 1');
    expect(record.log.steps.map(({ state }) => state).slice(6)).toEqual([
      'done',
      'error',
      'pending',
      'pending',
    ]);
  });

  it('has none where it was cancelled before', () => {
    const record = only(dockerbuild([cancelledBuild], { ...noProvenance, details: 'none' }));
    expect(record).toMatchObject({
      name: 'docs',
      dockerfile: undefined,
      isOtherFrontend: false,
      outcome: 'canceled',
    });
    expect(record.log.failure?.message).toBe('context canceled');
  });
});

it('a build of another frontend has no Dockerfile, and says so', () => {
  const record = only(dockerbuild([shopBuild], { ...usualForm, language: 'Nix' }));
  expect(record).toMatchObject({ dockerfile: undefined, isOtherFrontend: true });
  expect(record.log.steps.some(({ lines }) => lines !== undefined)).toBe(false);
});

it('a bake group has a record for each of its targets', () => {
  const group = ['api', 'web', 'docs'].map((bakeTarget) => ({ ...shopBuild, ref: bakeTarget, bakeTarget }));
  const { records } = readRecords(dockerbuild(group));
  expect(records.map(({ name, ref }) => [name, ref])).toEqual([
    ['api', 'api'],
    ['web', 'web'],
    ['docs', 'docs'],
  ]);
});

it('platforms and contexts are those that were asked for, the own platform of the builder first', () => {
  const attributes = {
    platform: 'linux/arm64,linux/amd64',
    target: 'build',
    'context:base': 'docker-image://alpine:3.21',
  };
  expect(only(dockerbuild([{ ...shopBuild, attributes }]))).toMatchObject({
    name: 'build',
    target: 'build',
    platforms: ['linux/amd64', 'linux/arm64'],
    contexts: { base: 'docker-image://alpine:3.21' },
    buildArgs: {},
  });
});

describe('what is no record says what it is', () => {
  const whole = dockerbuild([shopBuild]);
  const image = tar([
    ['index.json', bytesOf('{"manifests":[{"digest":"sha256:a"}]}')],
    ['blobs/sha256/a', bytesOf('{"config":{"mediaType":"application/vnd.oci.image.config.v1+json"}}')],
  ]);

  it.each([
    ['nothing', new Uint8Array(), 'record-unknown'],
    ['a Dockerfile', bytesOf('FROM alpine\n'), 'record-unknown'],
    ['half of a record', whole.subarray(0, whole.length / 2), 'record-damaged'],
    [
      'a record with a changed byte',
      whole.map((byte, at) => (at === 400 ? byte ^ 1 : byte)),
      'record-damaged',
    ],
    ['half of a tar file', recordTar([shopBuild]).subarray(0, 1500), 'record-damaged'],
    ['half of a zip file', zip([['a.dockerbuild', whole]]).subarray(0, 900), 'record-damaged'],
    ['a zip file of something else', zip([['notes.txt', bytesOf('hello')]]), 'record-none'],
    ['an empty zip file', zip([]), 'record-none'],
    ['a compressed text', new Uint8Array(gzipSync('hello')), 'record-none'],
    ['an image', image, 'record-image'],
    ['a compressed image', new Uint8Array(gzipSync(image)), 'record-image'],
    ['what docker save writes', tar([['manifest.json', bytesOf('[]')]]), 'record-image'],
    ['names that climb', tar([['../../etc/passwd', bytesOf('root')]]), 'record-none'],
    [
      'an index that leads to itself',
      tar([['index.json', bytesOf('{"manifests":[{"digest":"../index.json"}]}')]]),
      'record-none',
    ],
  ])('%s', (_, bytes, problem) => expect(readRecords(bytes)).toEqual({ records: [], problem }));
});
