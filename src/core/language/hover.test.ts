import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { touches } from '#core/text/range.ts';
import { anyText } from '#testing/anyDockerfile.ts';
import { hoverAt } from './hover.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';

const options: BuildOptions = {
  buildArgs: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};

/** What is told at the sign `|`, with the text it is told of. */
function told(marked: string, buildArgs = {}): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = hoverAt(openFile(text, { ...options, buildArgs }), offset);
  if (!found) return 'nothing';
  const shown = `[${text.slice(found.range.start, found.range.end)}]`;
  if (found.kind === 'word') return `${shown} ${found.topic}`;
  if (found.kind === 'stage') return `${shown} stage ${found.stage}`;
  const { value, origin } = found.use;
  return `${shown} ${value ?? '-'} ${origin.kind}${'line' in origin ? ` ${origin.line}` : ''}`;
}

describe('words of the language', () => {
  test.each([
    ['F|ROM a', '[FROM] FROM'],
    ['FROM --plat|form=linux/arm64 a', '[--platform] FROM --platform'],
    ['FROM scr|atch', '[scratch] scratch'],
    ['FROM a\nCOPY --li|nk x y', '[--link] COPY --link'],
    ['FROM a\nrun --mo|unt=type=cache,target=/x y', '[--mount] RUN --mount'],
    ['FROM a\nRUN --mount=ty|pe=cache,target=/x y', '[type] mount type'],
    ['FROM a\nRUN --mount=type=ca|che,target=/x y', '[cache] type=cache'],
    ['FROM a\nRUN --mount=type=cache,d|st=/x y', '[dst] mount target'],
    ['FROM a\nRUN --mount=type=cache,target=/x,sharing=lo|cked y', '[locked] sharing=locked'],
    ['FROM a\nRUN --network=no|ne y', '[none] network=none'],
    ['FROM a\nONBUILD CO|PY --chown=1 x y', '[COPY] COPY'],
    ['FROM a\nONBUILD COPY --cho|wn=1 x y', '[--chown] COPY --chown'],
    ['# syn|tax=docker/dockerfile:1\nFROM a', '[# syntax=docker/dockerfile:1] # syntax'],
    ['FROM a\nRUN ec|ho', 'nothing'],
    ['FROM a\n# c|', 'nothing'],
  ])('%j: %s', (text, answer) => expect(told(text)).toBe(answer));
});

describe('stages and variables', () => {
  const file = (line: string): string =>
    `ARG V=1\nFROM a AS x\nARG V\nENV E=$V-e\nARG TARGETARCH N\n${line}\nENV E=later\n`;
  test.each([
    ['COPY --from=|X / /', '[X] stage 0'],
    ['RUN --mount=from=x|,target=/x ls', '[x] stage 0'],
    ['RUN echo $|E', '[E] 1-e env 4'],
    ['ENV E|=$E', '[E] 1-e env 6'],
    ['ENV E=$|E', '[E] 1-e env 4'],
    ['RUN echo ${|V}', '[V] 1 global-arg 1'],
    ['RUN echo $|N', '[N] - unset'],
    ['RUN echo $|shell', 'nothing'],
    ['WORKDIR $|shell', '[shell] - unset'],
    ['USER $|TARGETARCH', '[TARGETARCH] amd64 predefined'],
    ['CMD echo $|E', '[E] 1-e env 4'],
    ['CMD echo $|V', 'nothing'],
    ['FROM b:$|V', '[V] 1 global-arg 1'],
    ['FROM b:$|E', '[E] - unset'],
  ])('%s: %s', (line, answer) => expect(told(file(line))).toBe(answer));

  test('with the present build args', () => {
    expect(told(file('RUN echo $|V'), { V: '2' })).toBe('[V] 2 build-arg 3');
  });
});

test('what is told is told of a place that holds the caret, in any text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(300), (text, at) => {
      const offset = Math.min(at, text.length);
      const found = hoverAt(openFile(text, options), offset);
      expect(found === undefined || touches(found.range, offset)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
