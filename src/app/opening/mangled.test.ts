import { describe, expect, test } from 'vitest';
import { decodeLink } from '#core/share/decodeLink.ts';
import { encodeLink } from '#core/share/encodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import { fragmentOfPasted, readingsOf } from './mangled.ts';

const text = 'FROM alpine AS one\nRUN echo 100%\n';
const packed = encodeLink(defaultState(text));
const plain = `text=${encodeURIComponent(text)}`;
const page = 'https://stagegraph.example/app/';

const opened = (fragment: string): string | undefined => {
  const link = readingsOf(fragment)
    .map(decodeLink)
    .find(({ ok }) => ok);
  return link?.ok === true ? link.state.text : undefined;
};

describe('a link opens', () => {
  test.each([
    ['as it is', packed],
    ['pasted twice', `${packed}${page}#${packed}`],
    ['pasted twice, encoded', `${packed}https%3A%2F%2Fx.example%2F%23${packed}`],
    ['behind another address', `https://chat.example/go?to=${page}#${packed}`],
    ['encoded twice', encodeURIComponent(encodeURIComponent(packed).replaceAll('.', '%2E'))],
    ['in angle brackets', `${packed}>`],
    ['in quotation marks of a book', `‹${packed}›`],
    ['plain, in quotation marks of a text', `“${plain}”`],
    ['with emphasis and a full stop', `${packed}_.`],
    ['plain', plain],
    ['plain, encoded once more', encodeURIComponent(plain)],
  ])('%s', (_, fragment) => {
    expect(opened(fragment)).toBe(text);
  });

  test('not when it was cut anywhere, or is another page’s', () => {
    for (let end = 0; end < packed.length; end += 5)
      expect(opened(packed.slice(0, end)), `${end}`).toBeUndefined();
    for (const other of ['', 'readme', '%', '#', 'v9.abc']) expect(opened(other), other).toBeUndefined();
  });
});

test('a link that is pasted on the page is a link, in whatever it is wrapped', () => {
  for (const fragment of [packed, plain]) {
    const link = `${page}#${fragment}`;
    for (const pasted of [link, `<${link}>`, ` (${link}).\n`, `"${link}"`, `\`${link}\``]) {
      expect(fragmentOfPasted(pasted), pasted).toBe(fragment);
    }
  }
});

test('a Dockerfile with a link in it is a Dockerfile, and an address without a link is none', () => {
  const link = `${page}#${packed}`;
  for (const other of [
    `# ${link}\nFROM a`,
    `FROM a\n# ${link}`,
    page,
    'https://x.example/#readme',
    'FROM a',
    '',
  ]) {
    expect(fragmentOfPasted(other), other).toBeUndefined();
  }
});
