import { describe, expect, test } from 'vitest';
import { FILE_LIMIT, textOf } from './fileText.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file', () => {
  test('in UTF-8 is its text, a byte order mark left out', () => {
    expect(textOf(bytes('FROM alpine # 한국어\r\n'))).toEqual({ ok: true, text: 'FROM alpine # 한국어\r\n' });
    expect(textOf(bytes('\uFEFFFROM alpine'))).toEqual({ ok: true, text: 'FROM alpine' });
  });

  test.each([
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x46, 0x00])],
    ['text with a null', bytes('FROM\0')],
  ])('that is %s is refused', (_, content) => {
    expect(textOf(content)).toEqual({ ok: false, notice: { kind: 'file-binary' } });
  });

  test('at the limit is opened, above it refused with the limit named', () => {
    expect(textOf(new Uint8Array(FILE_LIMIT).fill(35)).ok).toBe(true);
    expect(textOf(new Uint8Array(FILE_LIMIT + 1).fill(35))).toEqual({
      ok: false,
      notice: { kind: 'file-too-large', limit: FILE_LIMIT },
    });
  });
});
