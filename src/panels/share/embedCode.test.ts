// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainEmbed } from '#state/embedAddress.ts';
import { embedCode, isLocal } from './embedCode.ts';

const page = 'https://stagegraph.example/';

test('any title and link come through HTML as they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.base64String(), (title, fragment) => {
      const code = embedCode(`${page}#${fragment}`, {
        options: { ...plainEmbed, view: 'split', theme: 'dark' },
        width: 800,
        height: 450,
        title,
      });
      const { body } = new DOMParser().parseFromString(code, 'text/html');
      const frame = body.querySelector('iframe');
      expect(body.children).toHaveLength(1);
      expect(frame?.getAttribute('src')).toBe(`${page}?embed&view=split&theme=dark#${fragment}`);
      // HTML has one way to end a line, and no NUL.
      const read = title.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\uFFFD');
      expect(frame?.title).toBe(read);
    }),
  );
});

test('the script that gives a frame its height comes where it is asked for', () => {
  const frame = { width: undefined, height: 450, title: 'x' };
  const plain = embedCode(`${page}#a`, { ...frame, options: plainEmbed });
  const auto = embedCode(`${page}#a`, { ...frame, options: { ...plainEmbed, autoHeight: true } });
  expect(plain).not.toContain('<script>');
  expect(auto).toContain('height=auto');
  expect(auto).toMatch(/<script>[^]*frame\.height = data\.height[^]*<\/script>/);
});

test.each([
  ['https://a.example/#x', false],
  ['http://localhost:4173/#x', true],
  ['http://127.0.0.1/#x', true],
  ['file:///a/stagegraph.html#x', true],
  ['https://localhost.example/#x', false],
])('whether others can load %s', (link, local) => {
  expect(isLocal(link)).toBe(local);
});
