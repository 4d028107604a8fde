import type { Bands } from './columns.ts';
import type { Arc, Graph } from './graph.ts';
import type { Grid } from './lanes.ts';
import { BEFORE_TRACKS, DETOUR_STEP, gapWidth, trackStep } from './spacing.ts';
import type { Strips } from './strips.ts';
import type { Tracks } from './tracks.ts';

/*
 * Routes: every edge as a line of straight pieces along main and cross.
 *
 *   ┌────┐                                 ┌────┐
 *   │ a  ├───┐       column of other cards │    │    main pieces: at the height of a card or in a lane
 *   └────┘   │          ┌────┐         ┌──▶│ b  │    cross pieces: on a track in a gap
 *            │          └────┘         │   └────┘
 *            └──────────── lane ───────┘
 *
 * A gap holds no card and a lane keeps its distance from all, so no edge runs under a card. An edge
 * that closes a cycle goes around: out into the gap, past the last card of all columns, back, and in
 * from the gap before its target. An edge from a card to itself goes around that card.
 */

/** A corner or end of a route, in main and cross. */
export interface Corner {
  readonly main: number;
  readonly cross: number;
}

export interface Route {
  readonly arc: Arc;
  readonly corners: readonly Corner[];
  readonly label: Corner;
}

/** How far a detour stays off the cards it passes. */
const CLEARANCE = 10;

/** Main coordinate of every card. */
export function placeCards(graph: Graph, grid: Grid, bands: Bands): number[] {
  return graph.cards.map((card, index) => {
    const item = grid.items[index]!;
    return item.ins.length > 0 ? bands.starts[item.layer]! : bands.ends[item.layer]! - card.depth;
  });
}

/** Routes of all arcs, in their order. `mains` are the main coordinates of the cards, unfolded; the routes are folded. */
export function routeArcs(
  graph: Graph,
  grid: Grid,
  bands: Bands,
  tracks: readonly Tracks[],
  mains: readonly number[],
  strips: Strips,
): Route[] {
  const lowest = grid.items.reduce((most, item) => Math.max(most, item.cross + item.size), -Infinity);
  let detours = 0;
  return graph.arcs.map((arc, index) => {
    const source = grid.items[arc.source]!;
    const target = grid.items[arc.target]!;
    const sourceCard = graph.cards[arc.source]!;
    const corners: Corner[] = [];
    let move = strips.moves[strips.of(source.layer)]!;
    const moved = (main: number, cross: number): Corner => ({
      main: main + move.main,
      cross: cross + move.cross,
    });
    const go = (main: number, cross: number) => corners.push(moved(main, cross));
    const out = source.cross + sourceCard.out;
    const into = target.cross + arc.into;
    const leave = mains[arc.source]! + sourceCard.depth;
    const arrive = mains[arc.target]!;
    let label = moved(leave, out);

    go(leave, out);
    const path = grid.paths[index] ?? [];
    for (const link of path) {
      const gapStart = bands.ends[link.from.layer]!;
      const gapEnd = bands.starts[link.from.layer + 1]!;
      const from = link.from.cross + link.fromOffset;
      const to = link.to.cross + link.toOffset;
      const strip = strips.of(link.from.layer);
      const line = strip === strips.of(link.to.layer) ? undefined : strips.lines[strip]!.get(link.from.index);
      if (line !== undefined) {
        corners.push({ main: line.out, cross: from + move.cross });
        corners.push({ main: line.out, cross: line.channel });
        move = strips.moves[strip + 1]!;
        corners.push({ main: line.back, cross: line.channel });
        corners.push({ main: line.back, cross: to + move.cross });
        label = { main: (line.out + line.back) / 2, cross: line.channel };
        continue;
      }
      const { of, count } = tracks[link.from.layer]!;
      const track = of.get(link.from.index);
      if (track === undefined) {
        label = moved((gapStart + gapEnd) / 2, from);
        continue;
      }
      const spare = gapEnd - gapStart - gapWidth(count);
      const main = gapStart + BEFORE_TRACKS + Math.floor(spare / 2) + trackStep(count) * track;
      go(main, from);
      go(main, to);
      label = moved(main, (from + to) / 2);
    }
    if (path.length === 0) {
      const around = arc.source === arc.target;
      const far = around
        ? source.cross + source.size + CLEARANCE
        : lowest + 2 * CLEARANCE + DETOUR_STEP * detours++;
      const turn = around ? leave + CLEARANCE : bands.ends[source.layer]! + CLEARANCE;
      const back = around ? arrive - CLEARANCE : bands.starts[target.layer]! - CLEARANCE;
      go(turn, out);
      go(turn, far);
      go(back, far);
      go(back, into);
      label = moved((turn + back) / 2, far);
    }
    go(arrive, into);
    if (arc.endCross !== arc.into || arc.endMain !== 0) {
      go(arrive + arc.endMain, into);
      go(arrive + arc.endMain, target.cross + arc.endCross);
    }
    return { arc, corners: withoutDetours(corners), label };
  });
}

/** Drops corners that do not turn. */
function withoutDetours(corners: readonly Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const corner of corners) {
    for (let last = kept.at(-1); last; last = kept.at(-1)) {
      const before = kept.at(-2);
      const same = last.main === corner.main && last.cross === corner.cross;
      const alongMain = before && before.cross === last.cross && last.cross === corner.cross;
      const alongCross = before && before.main === last.main && last.main === corner.main;
      if (!same && !alongMain && !alongCross) break;
      kept.pop();
    }
    kept.push(corner);
  }
  return kept;
}
