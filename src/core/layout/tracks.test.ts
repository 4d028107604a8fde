import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, Link } from './lanes.ts';
import { isStraight, overlap, readNets } from './nets.ts';
import { assignTracks } from './tracks.ts';

/** A column of items at these heights, each tied to lanes at other heights in the next column. */
function gap(ties: readonly (readonly [at: number, ...ends: number[]])[]): Item[] {
  let index = 0;
  const item = (layer: number, cross: number): Item => {
    return { index: index++, card: 0, lane: 1, layer, size: 0, ins: [], outs: [], cross };
  };
  return ties.map(([at, ...ends]) => {
    const from = item(0, at);
    for (const end of ends) {
      const to = item(1, end);
      const link: Link = { from, to, fromOffset: 0, toOffset: 0, rank: 0, fraction: 0.5, weight: 1 };
      from.outs.push(link);
      to.ins.push(link);
    }
    return from;
  });
}

const anyGap = fc
  .uniqueArray(fc.nat(40), { maxLength: 10 })
  .chain((heights) =>
    fc.tuple(
      ...heights
        .toSorted((a, b) => a - b)
        .map((at) =>
          fc
            .array(fc.nat(40), { maxLength: 3 })
            .map((ends): [number, ...number[]] => [at * 12, ...ends.map((end) => end * 12)]),
        ),
    ),
  )
  .map(gap);

describe('tracks', () => {
  it('never put two nets on top of each other', () => {
    fc.assert(
      fc.property(anyGap, (column) => {
        const { of, count } = assignTracks(column);
        const nets = readNets(column);
        const track = (net: (typeof nets)[number]) => of.get(net.items[0]!.index);
        for (const net of nets) {
          expect(track(net) === undefined).toBe(isStraight(net));
          for (const other of nets) {
            if (net !== other && !isStraight(net) && overlap(net, other))
              expect(track(net)).not.toBe(track(other));
          }
        }
        expect(Math.max(-1, ...of.values())).toBe(count - 1);
      }),
    );
  });

  it('leave straight links alone', () => {
    expect(
      assignTracks(
        gap([
          [0, 0],
          [50, 50],
        ]),
      ),
    ).toMatchObject({ count: 0, crossings: 0 });
  });

  it('cross in one place where they can: the example of the comment', () => {
    const column = gap([
      [0, 0, 100],
      [50, 50, 150],
    ]);
    const { of, crossings } = assignTracks(column);
    expect(of.get(column[1]!.index)).toBeLessThan(of.get(column[0]!.index)!);
    expect(crossings).toBe(1);
  });

  it('nest links that go the same way', () => {
    expect(
      assignTracks(
        gap([
          [0, 100],
          [20, 120],
          [40, 140],
        ]),
      ).crossings,
    ).toBe(0);
  });

  it('share a line between items whose links end alike', () => {
    expect(
      assignTracks(
        gap([
          [0, 60],
          [30, 60],
          [100, 60],
        ]),
      ),
    ).toMatchObject({ count: 1, crossings: 0 });
  });
});
