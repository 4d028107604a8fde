import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zip } from '#testing/buildRecords/archives.ts';
import { dockerbuild, recordTar, usualForm } from '#testing/buildRecords/dockerbuild.ts';
import { cancelledBuild, failedShopBuild, shopBuild } from '#testing/buildRecords/sampleBuilds.ts';
import { readRecords } from './readRecords.ts';
import { readStatus } from './status.ts';

const group = [shopBuild, failedShopBuild, cancelledBuild];
const tars = [recordTar(group), recordTar([shopBuild], { ...usualForm, slsa: '0.2', times: 'text' })];
const files = [...tars, dockerbuild(group), zip([['a.dockerbuild', dockerbuild(group)]])];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  byte: fc.nat({ max: 255 }),
  /** Bytes that are taken out there, and put in. */
  without: fc.oneof(fc.constant(0), fc.nat({ max: 2000 })),
  more: fc.uint8Array({ maxLength: 40 }),
});

/** Bytes with a few of them changed, taken out and put in, and cut somewhere. */
const damaged = (of: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...of),
      fc.array(change, { maxLength: 6 }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
    )
    .map(([whole, changes, length]) => {
      const bytes = changes.reduce<Uint8Array>((before, { at, byte, without, more }) => {
        const place = Math.floor(at * before.length);
        const after = Uint8Array.from([
          ...before.subarray(0, place),
          ...more,
          ...before.subarray(place + without),
        ]);
        if (place < after.length) after[place] = byte;
        return after;
      }, whole);
      return length > 0.6 ? bytes : bytes.subarray(0, Math.floor(bytes.length * length));
    });

/** What is there can be shown: numbers are finite, ids are places in the list. */
function expectSound(bytes: Uint8Array): void {
  const { records, problem } = readRecords(bytes);
  expect(records.length > 0).toBe(problem === undefined);
  for (const { log, startedMs = 0, tookMs = 0, platforms } of records) {
    expect(platforms.length).toBeGreaterThan(0);
    const numbers = log.steps.flatMap(
      ({ startMs = 0, endMs = 0, durationMs = 0, bytes: size = 0, lines = [] }) => [
        startMs,
        endMs,
        durationMs,
        size,
        ...lines,
      ],
    );
    expect(
      [...numbers, startedMs, tookMs, log.totalMs ?? 0].every(
        (number) => Number.isFinite(number) && number >= 0,
      ),
    ).toBe(true);
    expect(log.steps.flatMap(({ inputs = [] }) => inputs).every((input) => input < log.steps.length)).toBe(
      true,
    );
  }
}

test('whatever is changed in a file, and wherever it is cut, reading it ends in records or a message', () => {
  fc.assert(fc.property(damaged(files), expectSound), { numRuns: 150 });
});

test('whatever is changed before it is compressed: checksums do not help then', () => {
  const compressed = damaged(tars).map((bytes) => new Uint8Array(gzipSync(bytes, { level: 1 })));
  fc.assert(fc.property(compressed, expectSound), { numRuns: 150 });
});

test('whatever follows the beginning of an archive', () => {
  const beginnings = [[], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6]];
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 2000 }), (begin, rest) =>
      expectSound(Uint8Array.from([...begin, ...rest])),
    ),
  );
});

test('any bytes as frames', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const frame = Uint8Array.from([bytes.length & 0xff, bytes.length >> 8, 0, 0, ...bytes]);
      expect(readStatus(frame).build.steps.length).toBeLessThan(bytes.length + 1);
    }),
  );
});
