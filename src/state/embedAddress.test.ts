import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedAddress, embedThemes, embedViews, pageAddress, plainEmbed, readEmbed } from './embedAddress.ts';

const anyOptions = fc.record({
  view: fc.constantFrom(undefined, ...embedViews),
  theme: fc.constantFrom(...embedThemes),
  language: fc.constantFrom(undefined, 'en' as const, 'ko' as const),
  controls: fc.boolean(),
  autoHeight: fc.boolean(),
});
const anyPage = fc.constantFrom(
  'https://a.example/',
  'https://a.example/b/?c=d&e',
  'file:///home/a/stagegraph.html',
);

describe('the address of an embedded page', () => {
  test('says what was asked, and leads back to the page and its link', () => {
    fc.assert(
      fc.property(anyPage, fc.base64String(), anyOptions, (page, fragment, options) => {
        const address = embedAddress(`${page}#${fragment}`, options);
        expect(readEmbed(new URL(address).search)).toEqual(options);
        expect(new URL(address).hash.slice(1)).toBe(fragment);
        expect(pageAddress(address)).toBe(page);
      }),
    );
  });

  test('says nothing where nothing is asked', () => {
    expect(embedAddress('https://a.example/#v1.x', plainEmbed)).toBe('https://a.example/?embed#v1.x');
  });

  test('of any spelling is read, and what it does not know passed over', () => {
    expect(readEmbed('?view=matrix')).toBeUndefined();
    expect(readEmbed('?EMBED=1')).toBeUndefined();
    expect(readEmbed('?x=y&embed=&view=disco&theme=&lang=xx&controls=&height=9')).toEqual(plainEmbed);
    fc.assert(
      fc.property(fc.string(), (query) => {
        const options = readEmbed(query);
        if (options !== undefined)
          expect(readEmbed(new URL(embedAddress('a:b#', options)).search)).toEqual(options);
        expect(() => pageAddress(query)).not.toThrow();
      }),
    );
  });

  test('of a page that is none keeps its query', () => {
    expect(pageAddress('https://a.example/?view=x#y')).toBe('https://a.example/?view=x');
  });
});
