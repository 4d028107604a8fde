/*
 * Linear ordering by insertion: put k things in a row so that the sum of pairwise costs is small.
 *
 *   cost(a before b) = 3, cost(b before a) = 1      a b c  ─▶  b a c
 *
 * Take each thing out in turn and put it back where the row is cheapest, until nothing gains. The
 * "sifting" of Matuszewski, Schönfeld, Molitor, "Using sifting for k-layer straightline crossing
 * minimization" (GD 1999). Ordering uses it for the cards of a column, routing for the tracks of a gap.
 */

/** Rounds at most: each one is quadratic in the number of things. */
const ROUNDS = 8;

/**
 * Improves `row` (a permutation of 0..k-1) in place. `costs[a * k + b]` is the price of a standing
 * anywhere before b. Only things for which `movable` holds are taken out. Returns the cost saved.
 */
export function improveRow(
  row: Int32Array,
  costs: Float64Array,
  movable: (thing: number) => boolean = () => true,
): number {
  const count = row.length;
  let saved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let gained = 0;
    for (let thing = 0; thing < count; thing++) {
      if (!movable(thing)) continue;
      const from = row.indexOf(thing);
      let to = from;
      let best = 0;
      let change = 0;
      for (let at = from - 1; at >= 0; at--) {
        const other = row[at]!;
        change += costs[thing * count + other]! - costs[other * count + thing]!;
        if (change < best) {
          best = change;
          to = at;
        }
      }
      change = 0;
      for (let at = from + 1; at < count; at++) {
        const other = row[at]!;
        change += costs[other * count + thing]! - costs[thing * count + other]!;
        if (change < best) {
          best = change;
          to = at;
        }
      }
      if (to === from) continue;
      if (to < from) row.copyWithin(to + 1, to, from);
      else row.copyWithin(from, from + 1, to + 1);
      row[to] = thing;
      gained -= best;
    }
    saved += gained;
    if (gained === 0) break;
  }
  return saved;
}
