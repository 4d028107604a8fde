import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { deflateRaw } from 'pako';
import { expect, test } from 'vitest';
import { dictionaryV1 } from './dictionary-v1.ts';
import { inflateUpTo } from './inflate.ts';

const none = new Uint8Array();
/** Bytes with much and with little in them to repeat. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .array(fc.constantFrom('FROM ', 'RUN ', 'a', '\n', 'x'.repeat(300)), { maxLength: 400 })
    .map((words) => new Uint8Array(Buffer.from(words.join('')))),
);

test('unpacks what pako and zlib pack, at every level and strategy', () => {
  const strategies = [
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FIXED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
  ];
  fc.assert(
    fc.property(
      anyBytes,
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(...strategies),
      (bytes, level, strategy) => {
        const theirs = deflateRaw(bytes, { level, dictionary: dictionaryV1 });
        expect(inflateUpTo(theirs, dictionaryV1, bytes.length)).toEqual(bytes);
        const zlib = deflateRawSync(bytes, { level, strategy, dictionary: dictionaryV1 });
        expect(inflateUpTo(zlib, dictionaryV1, bytes.length)).toEqual(bytes);
      },
    ),
  );
});

test('agrees with zlib on what is no stream', () => {
  const mutated = fc.tuple(anyBytes, fc.nat(), fc.nat(255)).map(([bytes, at, value]) => {
    const packed = new Uint8Array(deflateRawSync(bytes));
    packed[at % packed.length] = value;
    return packed;
  });
  let broken = 0;
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated), (packed) => {
      let expected: Uint8Array | 'broken' = 'broken';
      try {
        expected = new Uint8Array(inflateRawSync(packed));
      } catch {
        broken++;
      }
      expect(inflateUpTo(packed, none, 10_000_000)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
  expect(broken).toBeGreaterThan(50);
});

test('stops at the limit, to the byte', () => {
  for (const level of [0, 9]) {
    const packed = deflateRawSync(new Uint8Array(70_000), { level });
    expect(inflateUpTo(packed, none, 70_000)).toEqual(new Uint8Array(70_000));
    expect(inflateUpTo(packed, none, 69_999)).toBe('large');
  }
});
