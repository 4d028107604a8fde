import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, test } from 'vitest';
import { clip } from './clip.ts';
import { columnsOf, displayWidth } from './displayWidth.ts';

/** Every character that Unicode has assigned, besides surrogates and those for private use. */
function* assigned(): Generator<string> {
  for (let code = 0x20; code < 0x40000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    if (!/[\p{Cn}\p{Cc}\p{Co}]/u.test(character)) yield character;
  }
}

describe('columns on a terminal', () => {
  test('are those of Unicode, for every character that has a width of its own', () => {
    const wrong: string[] = [];
    let looked = 0;
    for (const character of assigned()) {
      const columns = columnsOf(character);
      if (columns === 0) continue;
      looked += 1;
      if (columns !== eastAsianWidth(character.codePointAt(0) ?? 0)) wrong.push(character);
    }
    expect(looked).toBeGreaterThan(100_000);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['build', 5],
    ['한국어', 6],
    ['각', 2],
    ['⚡ done', 7],
    ['⛔⏳✅', 6],
    ['👍🏽', 2],
    ['é', 1],
  ])('of %s are %d', (text, columns) => expect(displayWidth(text)).toBe(columns));

  test('are kept when a text is cut', () => {
    for (const text of ['한국어 빌드', '⚡⚡⚡⚡', 'a한b국c어']) {
      for (let columns = 1; columns < 12; columns++)
        expect(displayWidth(clip(text, columns))).toBeLessThanOrEqual(columns);
    }
  });
});
