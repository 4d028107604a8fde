import { describe, expect, test } from 'vitest';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import { placeSizes } from './placeSizes.ts';
import { readSizes } from './readSizes.ts';
import type { SizesAnswer } from './types.ts';

const linux = 'linux/amd64';

type Entry = readonly [createdBy: string, size: number | string, comment?: string];

/** A history, oldest first. */
const history = (...entries: readonly Entry[]): string =>
  entries
    .toReversed()
    .map(([CreatedBy, Size, Comment = '']) => JSON.stringify({ CreatedBy, Size: String(Size), Comment }))
    .join('\n');

function place(dockerfile: string, text: string, target = '', platform = linux): SizesAnswer {
  const resolution = openFile(dockerfile, { buildArgs: {}, contexts: {}, platform, buildPlatform: linux });
  const { measured } = readSizes(text);
  if (!measured) throw new Error('no sizes');
  return placeSizes({ resolution, plan: planBuild(resolution, target) }, measured);
}

/** `RUN 2: 30`, an instruction a line; `-` where the size is unknown, in brackets what stayed in build stages. */
function drawn({ sizes, refusal }: SizesAnswer): string {
  if (refusal) return `${refusal.rule} ${Object.values(refusal.params).join(' ')}`.trim();
  const lines = sizes.instructions.map(({ keyword, line, bytes, inImage }) => {
    const said = `${keyword} ${line}: ${bytes ?? '-'}`;
    return inImage ? said : `(${said})`;
  });
  const { fit, totalBytes, baseBytes, ownBytes, unplacedBytes } = sizes;
  return [
    `${fit} ${totalBytes} = ${baseBytes ?? '-'} + ${ownBytes ?? '-'} + ${unplacedBytes}`,
    ...lines,
  ].join('\n');
}

const base: Entry = ['/bin/sh -c #(nop) ADD file:1 in /', 500];
const dockerfile = `FROM node AS build
WORKDIR /app
COPY . .
RUN npm ci
FROM nginx
ARG V
RUN echo $V
COPY --from=build /app/dist /html
CMD ["nginx"]
`;

describe('a history of the target', () => {
  test('gives its layers to instructions; build stages stay unknown', () => {
    const text = history(
      base,
      ['CMD ["nginx"]', 0],
      ['ARG V', 0],
      ['RUN |1 V=a b /bin/sh -c echo $V # buildkit', 7],
      ['COPY /app/dist /html # buildkit', 90],
      ['CMD ["nginx"]', 0],
    );
    expect(drawn(place(dockerfile, text))).toBe(
      'whole 597 = 500 + 97 + 0\n(FROM 1: -)\n(WORKDIR 2: -)\n(COPY 3: -)\n(RUN 4: -)\nFROM 5: 500\nRUN 7: 7\nCOPY 8: 90',
    );
  });

  test('cut by docker it is still known', () => {
    const text = history(
      base,
      ['ARG V', '0B'],
      ['RUN |1 V=a /bin/sh -c echo $V # buildkit', '7B'],
      ['COPY /app/dist /html # buildkit', '1.5kB'],
      ['CMD ["nginx" "-g" "daemon off;" "-c" "/etc/n…', '0B'],
    );
    const { sizes } = place(dockerfile, text);
    expect(sizes?.fit).toBe('whole');
    expect(sizes?.isRounded).toBe(true);
  });

  test('of another target names it', () => {
    const text = history(
      base,
      ['WORKDIR /app', 0],
      ['COPY . . # buildkit', 10],
      ['RUN /bin/sh -c npm ci # buildkit', 900],
    );
    expect(drawn(place(dockerfile, text))).toBe('sizes-other-target build');
    expect(place(dockerfile, text, 'build').sizes?.ownBytes).toBe(910);
  });

  test('of another image is refused', () => {
    expect(drawn(place(dockerfile, history(base, ['RUN /bin/sh -c make # buildkit', 10])))).toBe(
      'sizes-other-image',
    );
  });

  test('of an image by another builder says so', () => {
    const text = history(base, ['/bin/sh -c echo $V', 7], ['/bin/sh -c #(nop) COPY dir:1 in /html', 9]);
    expect(drawn(place(dockerfile, text))).toBe('sizes-other-builder');
  });

  test('of an older file gives what it can', () => {
    const file = 'FROM nginx\nCOPY a /a\nRUN new\nCOPY b /b\nCOPY c /c\n';
    const text = history(
      base,
      ['COPY a /a # buildkit', 1],
      ['RUN /bin/sh -c old # buildkit', 20],
      ['COPY b /b # buildkit', 300],
      ['COPY c /c # buildkit', 4000],
    );
    expect(drawn(place(file, text))).toBe(
      'partly 4821 = 500 + 4301 + 20\nFROM 1: 500\nCOPY 2: 1\nRUN 3: -\nCOPY 4: 300\nCOPY 5: 4000',
    );
  });

  test('where the first instruction is not found, the base image is not known', () => {
    const file = 'FROM nginx\nRUN new\nCOPY b /b\nCOPY c /c\n';
    const text = history(
      base,
      ['RUN /bin/sh -c old # buildkit', 20],
      ['COPY b /b # buildkit', 300],
      ['COPY c /c # buildkit', 4000],
    );
    expect(drawn(place(file, text))).toBe(
      'partly 4820 = - + 4300 + 520\nFROM 1: -\nRUN 2: -\nCOPY 3: 300\nCOPY 4: 4000',
    );
  });
});

describe('entries that a stage on the same base wrote over', () => {
  const file = `FROM alpine AS base
RUN one
FROM base AS app
ENV A=1
RUN two
COPY x /x
FROM base AS other
ENV B=1
RUN three
FROM app
COPY --from=other /y /y
`;
  test('are used where they leave the count of layers right', () => {
    const text = history(
      base,
      ['RUN /bin/sh -c one # buildkit', 1],
      ['ENV B=1', 0],
      ['RUN /bin/sh -c three # buildkit', 2],
      ['COPY x /x # buildkit', 3],
      ['COPY /y /y # buildkit', 4],
    );
    const { sizes } = place(file, text);
    expect(sizes?.fit).toBe('whole');
    expect(sizes?.instructions.filter(({ inImage }) => inImage).map(({ bytes }) => bytes)).toEqual([
      500, 1, 2, 3, 4,
    ]);
  });

  test('make only the whole image known where they do not', () => {
    const wrong = file.replace('ENV B=1\nRUN three', 'RUN three\nENV B=1');
    const text = history(
      base,
      ['RUN /bin/sh -c one # buildkit', 1],
      ['RUN /bin/sh -c three # buildkit', 2],
      ['ENV B=1', 0],
      ['COPY x /x # buildkit', 3],
      ['COPY /y /y # buildkit', 4],
    );
    expect(drawn(place(wrong, text)).split('\n')[0]).toBe('total 510 = - + - + 0');
  });

  test('layers that the exporter found no entry for make it so as well', () => {
    const text = history(
      base,
      ['COPY a /a # buildkit', 1],
      ['[2/2] COPY a /a', 5, 'buildkit.exporter.image.v0'],
    );
    expect(drawn(place('FROM alpine\nCOPY a /a\n', text))).toBe(
      'total 506 = - + - + 0\nFROM 1: -\nCOPY 2: -',
    );
  });
});

describe('what names no instruction', () => {
  const manifest = (...sizes: readonly number[]): string =>
    JSON.stringify({ schemaVersion: 2, config: {}, layers: sizes.map((size) => ({ size })) });

  test('is laid on by its number from the end', () => {
    expect(drawn(place('FROM nginx\nWORKDIR /\nCOPY a /a\nENV A=1\nRUN b\n', manifest(40, 2, 3, 4)))).toBe(
      'order 49 = 42 + 7 + 0\nFROM 1: 42\nCOPY 3: 3\nRUN 5: 4',
    );
  });

  test('with too few or too many layers is of another image', () => {
    expect(drawn(place('FROM nginx\nCOPY a /a\nRUN b\n', manifest(1, 2)))).toBe('sizes-too-few-layers 2 2');
    expect(drawn(place('FROM scratch\nCOPY a /a\n', manifest(1, 2)))).toBe('sizes-too-many 2 1');
    expect(drawn(place('FROM scratch\nCOPY a /a\n', manifest(2)))).toBe('order 2 = 0 + 2 + 0\nCOPY 2: 2');
  });

  test('inspect knows the whole image alone', () => {
    const text =
      '[{"Id":"sha256:1","Os":"linux","Architecture":"arm64","Size":900,"RootFS":{"Layers":["a","b"]}}]';
    expect(drawn(place('FROM nginx\nCOPY a /a\n', text))).toBe('sizes-other-platform linux/arm64');
    expect(drawn(place('FROM nginx\nCOPY a /a\n', text, '', 'linux/arm64'))).toBe(
      'total 900 = - + - + 0\nFROM 1: -\nCOPY 2: -',
    );
  });
});

test('a file that BuildKit rejects has no sizes', () => {
  expect(drawn(place('FROM\n', history(base)))).toBe('sizes-no-build');
});
