import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { corpusRecords } from '#testing/records.ts';
import { encodeLink } from './encodeLink.ts';
import { defaultState } from './state.ts';

const files = corpusRecords('real-world');

/** Length of bytes in base64url, without padding. */
function inBase64url({ length }: Uint8Array): number {
  return Math.ceil((length * 4) / 3);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** A link against another packing of the text of real files: how long, at the median. */
function comparedWith(pack: (text: Uint8Array) => Uint8Array, limit = Infinity): number {
  const texts = (files ?? []).map(({ text }) => text).filter((text) => Buffer.byteLength(text) <= limit);
  expect(texts.length).toBeGreaterThan(100);
  return median(
    texts.map((text) => encodeLink(defaultState(text)).length / inBase64url(pack(Buffer.from(text)))),
  );
}

test.skipIf(files === undefined)('links of real files are at most 0.76 as long as deflated text', () => {
  expect(comparedWith((text) => deflateRawSync(text, { level: 9 }))).toBeLessThanOrEqual(0.76);
});

test.skipIf(files === undefined)('links of real files of up to 4 KB are shorter than with brotli', () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  expect(comparedWith((text) => brotliCompressSync(text, { params }), 4096)).toBeLessThan(1);
});
