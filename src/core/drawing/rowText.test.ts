import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortRow } from './rowText.ts';

test.each([
  ['RUN', 'make all', 'make all', []],
  ['RUN', '--mount=type=cache,target=/root/.cache go build', 'go build', ['cache']],
  [
    'RUN',
    '--mount=from=tools,target=/t --mount=type=secret,id=npm --network=none t/pack',
    '--network=none t/pack',
    ['bind', 'secret'],
  ],
  ['COPY', '--link --chown=1:1 --from=build /out /in', '--from=build /out /in', []],
  ['ADD', '--checksum=sha256:0 https://example.com/a /a', 'https://example.com/a /a', []],
  ['CMD', '--help', '--help', []],
  ['HEALTHCHECK', '--interval=5s CMD curl', '--interval=5s CMD curl', []],
])('%s %s', (keyword, text, short, mounts) => {
  expect(shortRow(keyword, text)).toEqual({ text: short, mounts });
});

test('what is left is always made of words of the text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('RUN', 'COPY', 'ENV'),
      fc.array(fc.constantFrom('--mount=type=cache', '--link', '--x=y', 'a', ' ')),
      (keyword, parts) => {
        const words = new Set(parts.join(' ').split(' '));
        for (const word of shortRow(keyword, parts.join(' ')).text.split(' '))
          expect(words.has(word) || word === '').toBe(true);
      },
    ),
  );
});
