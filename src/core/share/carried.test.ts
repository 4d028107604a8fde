import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fragmentInPng, fragmentInText, isPng, withLink } from './carried.ts';

/** The smallest PNG there is, one grey pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
const anyFragment = fc.stringMatching(/^v[1-9]\d{0,3}\.[\w-]{1,200}$/);

test('a PNG carries a link, and is a PNG as before but for that', () => {
  fc.assert(
    fc.property(anyFragment, (fragment) => {
      const carrying = withLink(pixel, `https://example.com/a/#${fragment}`);
      expect(isPng(carrying)).toBe(true);
      expect(fragmentInPng(carrying)).toBe(fragment);
      const added = carrying.length - pixel.length;
      expect([...carrying.subarray(33 + added)]).toEqual([...pixel.subarray(33)]);
    }),
  );
});

test('no bytes are mistaken, and none make it throw', () => {
  expect(fragmentInPng(pixel)).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(80), (bytes, keep) => {
      expect(fragmentInPng(bytes)).toBeUndefined();
      const cut = withLink(pixel, 'https://example.com/#v1.abc').subarray(0, keep);
      expect([undefined, 'v1.abc']).toContain(fragmentInPng(cut));
      expect(fragmentInPng(Uint8Array.from([...pixel.subarray(0, keep), ...bytes]))).toBeUndefined();
    }),
  );
});

test.each([
  ['<svg xmlns="x"><metadata>https://example.com/#v1.a-b_c</metadata></svg>', 'v1.a-b_c'],
  ['```mermaid\nflowchart LR\n%% http://localhost:1/#v12.abc\n```\n', 'v12.abc'],
  ['digraph x {}\n// https://example.com/#v1.abc\n', 'v1.abc'],
  ['<svg></svg>', undefined],
  ['<!doctype html><p>https://example.com/#v1.abc', undefined],
  ['# https://example.com/#v1.abc\nFROM alpine\n', undefined],
  ['FROM alpine', undefined],
])('of %j the link is %j', (text, fragment) => {
  expect(fragmentInText(text)).toBe(fragment);
});
