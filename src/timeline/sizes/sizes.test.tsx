// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readSizes } from '#core/sizes/readSizes.ts';
import type { MeasuredFile } from '#state/timelineTypes.ts';
import { sharedState } from '#state/shared.ts';
import { show, type Shown } from '#testing/render.tsx';
import { Timeline } from '#timeline/Timeline.tsx';

const dockerfile = `FROM node:22 AS build
COPY . .
RUN npm run build
FROM node:22-slim AS web
RUN apt-get update
COPY --from=build /dist ./dist
`;

/** The history of the image, with so many bytes in its last layer. */
function history(name: string, dist: number): MeasuredFile {
  const lines = [
    ['COPY /dist ./dist # buildkit', dist],
    ['RUN /bin/sh -c apt-get update # buildkit', 2_000_000],
    ['ADD rootfs.tar.xz /', 75_000_000],
  ];
  const text = lines.map(([CreatedBy, Size]) => JSON.stringify({ CreatedBy, Size: String(Size) })).join('\n');
  const { measured } = readSizes(text);
  if (!measured) throw new Error('no sizes');
  return { name, measured };
}

async function withSizes(...measured: readonly MeasuredFile[]): Promise<Shown> {
  const start = await import('#state/timelineTypes.ts');
  const timeline = { ...start.initialTimeline, measured, tab: 'sizes' } as const;
  return show(<Timeline />, { text: dockerfile, timeline });
}

test('the largest instruction stands first and leads to its line; what nobody measured is unknown', async () => {
  const shown = await withSizes(history('web.jsonl', 9_000_000));
  const table = await screen.findByRole('table', { name: 'Sizes' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'FROM node:22-slim AS webweb75 MBbase image',
    'COPY --from=build /dist ./distweb9 MBin the image',
    'RUN apt-get updateweb2 MBin the image',
  ]);
  expect(screen.getByText('Image: 86 MB')).toBeTruthy();
  expect(screen.getByText('Left in build stages: unknown')).toBeTruthy();
  expect(screen.getByText('3 layers of unknown size')).toBeTruthy();
  await shown.user.click(screen.getByRole('button', { name: 'COPY --from=build /dist ./dist' }));
  expect(shown.state().selection).toEqual({ kind: 'row', stageKey: 'web', row: 1 });
});

test('two are before and after, can be swapped and taken away; no link holds any of it', async () => {
  const shown = await withSizes(history('old', 30_000_000), history('now', 9_000_000));
  expect(await screen.findByText('Before 107 MB, now 86 MB (21 MB less)')).toBeTruthy();
  expect(screen.getByRole('columnheader', { name: 'Before' })).toBeTruthy();
  expect(JSON.stringify(sharedState(shown.state()))).not.toContain('30000000');
  await shown.user.click(screen.getByRole('button', { name: 'Swap before and after' }));
  expect(await screen.findByText('Before 86 MB, now 107 MB (21 MB more)')).toBeTruthy();
  await shown.user.click(screen.getByRole('button', { name: 'Remove the sizes' }));
  expect(screen.queryByRole('tab', { name: 'Sizes' })).toBeNull();
});

test('what is counted in another way is not compared, and says so', async () => {
  const manifest = readSizes(
    '{"schemaVersion":2,"config":{},"layers":[{"size":9},{"size":2},{"size":1}]}',
  ).measured;
  if (!manifest) throw new Error('no sizes');
  await withSizes({ name: 'manifest.json', measured: manifest }, history('now', 9_000_000));
  expect(await screen.findByText(/manifest\.json: Not comparable: before compressed layers/)).toBeTruthy();
  expect(screen.queryByRole('columnheader', { name: 'Before' })).toBeNull();
});

test('the image of another file says so', async () => {
  const shown = await withSizes(history('web.jsonl', 9_000_000));
  expect(await screen.findByRole('table', { name: 'Sizes' })).toBeTruthy();
  shown.change(({ openWork }) => openWork({ text: 'FROM alpine\nRUN a\nRUN b\n' }, 'own'));
  expect(await screen.findByText(/The history of another image/)).toBeTruthy();
});
