import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workOf } from '#testing/work.ts';
import { decodeLink } from './decodeLink.ts';
import { encodeLink } from './encodeLink.ts';
import { defaultState } from './state.ts';

const files = [
  'FROM alpine\n',
  'FROM golang:1.26 AS build\nRUN go build -o /out/app\nFROM scratch\nCOPY --from=build /out /\n'.repeat(30),
  `FROM a\n${'RUN true\n'.repeat(50_000)}`,
];
const links = files.map((text) => encodeLink(defaultState(text)));

/** A link with some of its characters replaced, taken out, put in twice or moved. */
const mutated = fc
  .tuple(
    fc.constantFrom(...links),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(12),
        fc.oneof(fc.base64String({ maxLength: 8 }), fc.string({ maxLength: 4 })),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  )
  .map(([link, changes]) =>
    changes.reduce((text, [where, count, put]) => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at + count);
    }, link),
  );

test('10,000 mutated links: none throws, and what opens is a file that was sent', () => {
  let refused = 0;
  fc.assert(
    fc.property(mutated, (link) => {
      const result = decodeLink(link);
      if (result.ok) expect(files).toContain(result.state.text);
      else refused++;
    }),
    { numRuns: 10_000 },
  );
  expect(refused).toBeGreaterThan(9000);
});

test('making and opening a link is work in step with the text', () => {
  const work = (lines: number): number => {
    const text = Array.from({ length: lines }, (_, at) => `RUN step ${at} of ${lines}`).join('\n');
    return workOf(() => expect(decodeLink(encodeLink(defaultState(text))).ok).toBe(true));
  };
  expect(work(20_000) / work(2000)).toBeLessThan(20);
});
