import { expect, test } from 'vitest';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import { placeSizes } from './placeSizes.ts';
import { readSizes } from './readSizes.ts';

const linux = 'linux/amd64';

function place(dockerfile: string, entries: readonly string[]): string {
  const resolution = openFile(dockerfile, {
    buildArgs: {},
    contexts: {},
    platform: linux,
    buildPlatform: linux,
  });
  const history = entries.toReversed().map((CreatedBy) => JSON.stringify({ CreatedBy, Size: '1' }));
  const { measured } = readSizes(history.join('\n'));
  if (!measured) throw new Error('no sizes');
  const { sizes, refusal } = placeSizes({ resolution, plan: planBuild(resolution, '') }, measured);
  return sizes?.fit ?? refusal?.rule ?? '';
}

const rows = (count: number, row: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => row(at));

test('a history of thousands of entries, none of which is in the file, ends in a refusal', () => {
  const file = `FROM alpine\n${rows(5000, (at) => `RUN a${at}`).join('\n')}\n`;
  expect(
    place(
      file,
      rows(9000, (at) => `RUN /bin/sh -c b${at} # buildkit`),
    ),
  ).toBe('sizes-other-image');
});

test('entries of a megabyte each that begin and end alike are compared no more often than there is time for', () => {
  const file = `FROM alpine\nARG A\n${rows(200, (at) => `COPY $A x${at} $A y /z`).join('\n')}\n`;
  const long = ` ${'x'.repeat(1_000_000)}`;
  expect(
    place(
      file,
      rows(40, (at) => `COPY${long}${at} y /z # buildkit`),
    ),
  ).toBe('sizes-other-image');
});

test('stages on the same base, each with its entries written over by the next, end in sizes', () => {
  const stages = rows(300, (at) => `FROM base AS s${at}\nRUN a${at}\nRUN b${at}\n`).join('');
  const file = `FROM alpine AS base\nRUN one\n${stages}FROM s0\nCOPY x /x\nCOPY y /y\nCOPY z /z\n`;
  const entries = ['ADD base /', 'RUN one', 'RUN a299', 'RUN b299', 'COPY x /x', 'COPY y /y', 'COPY z /z'];
  const created = entries.map((entry) => `${entry.replace('RUN ', 'RUN /bin/sh -c ')} # buildkit`);
  expect(place(file, created)).toBe('whole');
});
