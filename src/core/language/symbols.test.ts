import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { touches } from '#core/text/range.ts';
import { anyText } from '#testing/anyDockerfile.ts';
import { openFile } from '#core/stages/open.ts';
import { definitionOf, referencesTo, symbolAt } from './symbols.ts';
import type { BuildOptions } from '#core/stages/types.ts';

const options: BuildOptions = {
  buildArgs: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};

/** Asks at the sign `|`: `definition <- references`, as `line:text`. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const resolution = openFile(text, options);
  const symbol = symbolAt(resolution, offset);
  if (!symbol) return 'nothing';
  const show = ({ line, range }: { line: number; range: { start: number; end: number } }): string =>
    `${line}:${text.slice(range.start, range.end)}`;
  const definition = definitionOf(resolution, symbol);
  return `${definition ? show(definition) : '-'} <- ${referencesTo(resolution, symbol).map(show).join(' ')}`;
}

describe('stages', () => {
  const stages = (last: string): string => `FROM a AS x\nFROM x AS y\nFROM a\nCOPY --from=X / /\n${last}\n`;
  test.each([
    ['COPY --from=|x / /', '1:x <- 1:x 2:x 4:X 5:x'],
    ['COPY --from=x| / /', '1:x <- 1:x 2:x 4:X 5:x'],
    ['COPY --from=|2 / /', '3:FROM <- 3:FROM 5:2'],
    ['COPY --from=|0 / /', '1:x <- 1:x 2:x 4:X 5:0'],
    ['COPY --from=|node / /', 'nothing'],
    ['RUN --mount=from=|y,target=/y ls', '2:y <- 2:y 5:y'],
    ['ONBUILD COPY --from=|y / /', '2:y <- 2:y 5:y'],
    ['RUN echo |x', 'nothing'],
  ])('%s: %s', (line, answer) => expect(at(stages(line))).toBe(answer));

  test('of one name, the one that is meant', () => {
    expect(at('FROM a AS x\nFROM |x AS x\nCOPY --from=x / /')).toBe('1:x <- 1:x 2:x');
    expect(at('FROM a AS x\nFROM x AS |x\nCOPY --from=x / /')).toBe('2:x <- 2:x 3:x');
  });
});

describe('variables', () => {
  const file = (last: string): string =>
    `ARG V=1\nARG W=$V\nFROM a:$V AS base\nARG V\nENV E=$V\nFROM base AS top\nARG W=2\n${last}\n`;
  test.each([
    ['RUN echo $|V', '4:V <- 1:V 2:V 3:V 4:V 5:V 8:V'],
    ['RUN echo ${|W}', '7:W <- 7:W 8:W'],
    ['RUN echo $|E', '5:E <- 5:E 8:E'],
    ['ENV V=$|V', '4:V <- 1:V 2:V 3:V 4:V 5:V 8:V'],
    ['ENV |V=$V', '8:V <- 8:V'],
    ['CMD echo $|E', '5:E <- 5:E 8:E'],
    ['CMD echo $|V', '- <- 8:V'],
    ['RUN echo $|unknown', '- <- 8:unknown'],
    ['FROM $|V', '1:V <- 1:V 2:V 3:V 4:V 5:V 8:V'],
    ['FROM $|E', '- <- 8:E'],
  ])('%s: %s', (line, answer) => expect(at(file(line))).toBe(answer));

  test('a declaration that takes over leads to the one it takes from', () => {
    expect(at('ARG V=1\nFROM a\nARG |V\nRUN $V')).toBe('1:V <- 1:V 3:V 4:V');
    expect(at('ARG |V=1\nFROM a\nARG V=2\nRUN $V')).toBe('1:V <- 1:V');
  });

  test('a stage does not see an ARG above the first FROM', () => {
    expect(at('ARG V=1\nFROM a\nRUN $|V')).toBe('- <- 3:V');
  });
});

test('what is named somewhere is among its own references', () => {
  fc.assert(
    fc.property(anyText, fc.nat(200), (text, offset) => {
      const resolution = openFile(text, options);
      const symbol = symbolAt(resolution, offset);
      const references = symbol ? referencesTo(resolution, symbol) : [];
      expect(references.some(({ range }) => touches(range, offset))).toBe(symbol !== undefined);
    }),
    { numRuns: 1000 },
  );
});
