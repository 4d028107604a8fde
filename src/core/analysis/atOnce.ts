import { chainCover, width } from './tracks.ts';

/** Cost up to which the answer is worked out: pairs of steps that are looked at. */
const COST_LIMIT = 3_000_000;

/**
 * The most stages that can run at one moment: the largest set of steps, one a stage, of which none needs
 * another. `follows(a, b)`: step `b` needs step `a`, directly or not.
 *
 * Steps of one stage are a chain, except where `COPY --link` gives it branches: then each way to leave all
 * branches but one out is tried. Undefined where there are too many.
 */
export function stagesAtOnce(
  byStage: ReadonlyMap<number, readonly number[]>,
  follows: (before: number, after: number) => boolean,
): number | undefined {
  const branches = [...byStage.values()].map((steps) => chainCover(steps, follows, () => []));
  const total = new Set([...byStage.values()].flat()).size;
  const ways = branches.reduce((product, { length }) => product * Math.max(length, 1), 1);
  if (ways * total * total > COST_LIMIT) return undefined;
  let most = 0;
  for (let way = 0; way < ways; way++) {
    let rest = way;
    const chosen = new Set<number>();
    for (const chains of branches) {
      for (const step of chains[rest % chains.length] ?? []) chosen.add(step);
      rest = Math.floor(rest / Math.max(chains.length, 1));
    }
    most = Math.max(most, width([...chosen], follows));
  }
  return most;
}
