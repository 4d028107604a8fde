import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tar, zip } from '#testing/buildRecords/archives.ts';
import { dockerbuild, recordTar } from '#testing/buildRecords/dockerbuild.ts';
import { shopBuild } from '#testing/buildRecords/sampleBuilds.ts';
import { layerBytes } from './layers.ts';
import { readRecords } from './readRecords.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1024 * 1024);
const compressed = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes, { level: 1 }));

describe('an archive that unpacks to more than there is room for is refused', () => {
  const bomb = compressed(tar([['index.json', megabytes(65)]]));

  it.each([
    ['compressed', bomb],
    ['compressed twice', zip([['a.dockerbuild', bomb]])],
    ['in many parts', zip(Array.from({ length: 40 }, (_, at) => [`${at}.dockerbuild`, megabytes(2)]))],
    ['large by itself', megabytes(65)],
  ])('%s', (_, bytes) => expect(readRecords(bytes)).toEqual({ records: [], problem: 'record-too-large' }));
});

it('a part that is named many times is read as often as there is room', () => {
  const status = { mediaType: 'application/vnd.buildkit.status.v0', digest: 'sha256:s' };
  const config = { mediaType: 'application/vnd.buildkit.historyrecord.v0', digest: 'sha256:c' };
  const files = tar([
    ['blobs/sha256/s', megabytes(8)],
    ['blobs/sha256/c', bytesOf({ Ref: 'a' })],
    ['blobs/sha256/m', bytesOf({ config, layers: [status] })],
    ['index.json', bytesOf({ manifests: Array.from({ length: 900 }, () => ({ digest: 'sha256:m' })) })],
  ]);
  const { records } = readRecords(files);
  expect(records.length).toBeGreaterThan(0);
  expect(records.length).toBeLessThan(10);
});

it('indexes that lead to themselves come to an end', () => {
  const itself = Array.from({ length: 50 }, () => ({ digest: 'sha256:i' }));
  const files = tar([
    ['blobs/sha256/i', bytesOf({ manifests: itself })],
    ['index.json', bytesOf({ manifests: itself })],
  ]);
  expect(readRecords(files)).toEqual({ records: [], problem: 'record-none' });
});

it('layers that everything stands on are not counted forever', () => {
  const chain = Array.from({ length: 300 }, (_, at) => ({ digest: `sha256:${at}`, size: 1 }));
  const inputs = Array.from({ length: 5000 }, () => 'step0:0');
  const layers = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`step${at}:0`, [chain]]));
  const definition = Array.from({ length: 300 }, (_, at) => ({
    id: `step${at}`,
    inputs: at === 0 ? [] : inputs,
  }));
  expect(layerBytes(layers, definition)).toEqual(new Map([['step0', 300]]));
});

it('a record inside many folders of zeros, and one behind a damaged one', () => {
  const whole = dockerbuild([shopBuild]);
  const half = whole.subarray(0, whole.length / 2);
  expect(
    readRecords(
      zip([
        ['a.txt', megabytes(1)],
        ['b.dockerbuild', whole],
      ]),
    ).records,
  ).toHaveLength(1);
  expect(
    readRecords(
      zip([
        ['a.dockerbuild', whole],
        ['b.dockerbuild', half],
      ]),
    ).records,
  ).toHaveLength(1);
  expect(
    readRecords(
      zip([
        ['a.dockerbuild', half],
        ['b.dockerbuild', whole],
      ]),
    ).problem,
  ).toBe('record-damaged');
});

it('JSON that is nested without end is no record', () => {
  const nested = new TextEncoder().encode('['.repeat(300_000));
  expect(readRecords(tar([['index.json', nested]])).problem).toBe('record-none');
  expect(readRecords(recordTar([shopBuild])).problem).toBeUndefined();
});
