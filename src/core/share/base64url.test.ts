import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';

test('base64url agrees with Node', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const written = toBase64url(bytes);
      expect(written).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(written)).toEqual(bytes);
    }),
  );
});

test('base64url reads only what it writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ABQgw-_9é=+/ ') }), (text) => {
      const bytes = fromBase64url(text);
      if (bytes !== undefined) expect(toBase64url(bytes)).toBe(text);
    }),
  );
  expect(fromBase64url('AB')).toBeUndefined();
});

test('CRC-32 gives the check value of its definition', () => {
  expect(crc32(Buffer.from('123456789')).toString(16)).toBe('cbf43926');
  expect(crc32(new Uint8Array())).toBe(0);
});
