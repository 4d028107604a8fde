import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { drawingOf, shownAt } from '#core/drawing/drawing.ts';
import type { Candidate } from '#core/layout/room.ts';
import type { Detail } from '#core/drawing/metrics.ts';
import { medianTime, ms, type Bench } from '#testing/benchTable.ts';
import { sketchStages } from '#testing/layoutGraphs.ts';
import { arrange, candidateOf, levelsFor } from './arrangement.ts';
import { atADesk } from './reading.ts';
import { SEARCH_ELSEWHERE_FROM } from './metrics.ts';

/** Canvases as a laptop, a small laptop and a phone have them, in CSS pixels. */
const ROOMS = [
  { width: 760, height: 780 },
  { width: 520, height: 650 },
  { width: 390, height: 640 },
];

/** A Dockerfile of `count` stages, with rows that copy from others as real files do. */
function file(count: number, seed: number): string {
  const stages = sketchStages(count, seed).map(({ name, base, rows }) =>
    [
      `FROM ${base ?? 'alpine'} AS ${name}`,
      ...rows.map((from, at) =>
        from === undefined ? `RUN step ${at}` : `COPY --from=${from} /out /in${at}`,
      ),
    ].join('\n'),
  );
  return stages.join('\n\n');
}

type Candidates = readonly [Candidate<Detail>, ...Candidate<Detail>[]];

function candidatesOf(text: string): Candidates {
  const picture = overview(text, defaultOptions, '');
  const of = (level: Detail) => candidateOf(level, drawingOf(picture, shownAt(level)), atADesk);
  const [first, ...others] = levelsFor('auto', picture.stages.length);
  return [of(first), ...others.map((level) => of(level))];
}

/** Long enough that code which has not been compiled yet is not what is measured. */
function warmUp(): void {
  const candidates = candidatesOf(file(15, 9));
  for (const room of ROOMS.flatMap((each) => Array.from({ length: 10 }, () => each))) {
    arrange({ kind: 'search', candidates, room, direction: undefined });
  }
}

/** At most 50 ms may be spent where the page waits for it. */
export const search: Bench = () => {
  warmUp();
  return {
    title: 'time of a search for the best fit, median and slowest of five files',
    columns: ['stages', 'where', ...ROOMS.flatMap(({ width, height }) => [`${width}×${height}`, 'slowest'])],
    rows: [5, 15, 30, 60].map((count) => {
      const files = [1, 2, 3, 4, 5].map((seed) => candidatesOf(file(count, seed)));
      const cards = Math.max(...files.map(([{ input }]) => input.nodes.length));
      return [
        count,
        cards < SEARCH_ELSEWHERE_FROM ? 'page' : 'worker',
        ...ROOMS.flatMap((room) => {
          const times = files
            .map((candidates) =>
              medianTime(() => arrange({ kind: 'search', candidates, room, direction: undefined }), 5),
            )
            .toSorted((a, b) => a - b);
          return [ms(times[2] ?? 0), ms(times.at(-1) ?? 0)];
        }),
      ];
    }),
  };
};
