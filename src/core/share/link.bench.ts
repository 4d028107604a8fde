import { deflateRawSync } from 'node:zlib';
import { medianTime, ms, ratio, type Bench } from '#testing/benchTable.ts';
import { decodeLink } from './decodeLink.ts';
import { encodeLink } from './encodeLink.ts';
import { defaultState } from './state.ts';

/** A file of the usual kind of about `size` bytes. */
function file(size: number): string {
  const stage = (at: number): string =>
    `FROM node:24-slim AS part-${at}\nWORKDIR /srv/part-${at}\nCOPY part-${at}/package.json ./\n` +
    `RUN --mount=type=cache,target=/root/.npm npm ci --workspace part-${at}\nCOPY part-${at} .\nRUN make part-${at}\n\n`;
  let text = '# syntax=docker/dockerfile:1\n';
  for (let at = 0; text.length < size; at++) text += stage(at * 7919);
  return text;
}

/** Long enough that code which has not been compiled yet is not what is measured. */
function warmUp(): void {
  const state = defaultState(file(6000));
  for (let run = 0; run < 100; run++) decodeLink(encodeLink(state));
}

/** At most 3 ms for both ways of 6 KB. */
export const links: Bench = () => {
  warmUp();
  return {
    title: 'making and opening a link',
    columns: ['text', 'link', 'to deflate', 'making', 'opening', 'both per KB'],
    rows: [1000, 6000, 60_000, 1_000_000].map((size) => {
      const state = defaultState(file(size));
      const link = encodeLink(state);
      const making = medianTime(() => encodeLink(state));
      const opening = medianTime(() => decodeLink(link));
      const deflated = Math.ceil((deflateRawSync(state.text, { level: 9 }).length * 4) / 3);
      return [
        state.text.length,
        link.length,
        ratio(link.length / deflated),
        ms(making),
        ms(opening),
        ms(((making + opening) / state.text.length) * 1000),
      ];
    }),
  };
};
