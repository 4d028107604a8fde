// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleFile } from '#testing/sampleFile.ts';
import { pictureOf, withoutIndent } from './picture.ts';

const plain = { target: null, direction: null, level: null, lang: null };

function drawn(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.querySelector('parsererror')).toBeNull();
  return documentElement;
}

test('indentation of the HTML around a text is taken off, and nothing else', () => {
  const line = fc.stringMatching(/^[A-Z][a-z <&\\]{0,12}$/);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.nat(6), (lines, indent) => {
      const inHtml = lines.map((each) => `${' '.repeat(indent)}${each}`).join('\n');
      expect(withoutIndent(`\n${inHtml}\n   `)).toBe(`${lines.join('\n')}\n`);
    }),
  );
});

test('any text is drawn as a picture that an XML parser reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(drawn(pictureOf(text, plain, 'light')).tagName).toBe('svg');
    }),
    { numRuns: 40 },
  );
});

test('a picture says what it shows, for the target, in the language and as large as asked', () => {
  const picture = drawn(pictureOf(sampleFile, { ...plain, lang: 'ko-KR' }, 'dark'));
  expect(picture.getAttribute('role')).toBe('img');
  expect(picture.querySelector('title')?.textContent).toMatch(/빌드/);
  const sizeOf = (asked: Partial<typeof plain> | Readonly<Record<string, string>>): number[] => {
    const svg = drawn(pictureOf(sampleFile, { ...plain, ...asked }, 'light'));
    return [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  };
  const [across = 0] = sizeOf({});
  const [down = 0] = sizeOf({ direction: 'TB' });
  expect(down).toBeLessThan(across);
  expect(sizeOf({ level: 'names' })[1]).toBeLessThan(sizeOf({ level: 'all' })[1] ?? 0);
  expect(sizeOf({ level: 'disco', direction: 'up' })).toEqual(sizeOf({}));
});
