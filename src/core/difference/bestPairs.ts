/** Two things that may be the same, and how alike they are. */
export interface Candidate {
  readonly before: number;
  readonly after: number;
  /** From 0 to any number; more is more alike. */
  readonly likeness: number;
}

/**
 * The most alike pairs, each side in one pair at most: greedily, the nearest of equally alike ones first. The mirror of
 * what the candidates give the other way round, but for pairs that are equally alike and equally near.
 */
export function bestPairs(candidates: readonly Candidate[]): readonly Candidate[] {
  const distance = ({ before, after }: Candidate): number => Math.abs(before - after);
  const sorted = candidates.toSorted(
    (a, b) =>
      b.likeness - a.likeness ||
      distance(a) - distance(b) ||
      a.before + a.after - (b.before + b.after) ||
      a.before - b.before,
  );
  const before = new Set<number>();
  const after = new Set<number>();
  return sorted.filter((pair) => {
    if (before.has(pair.before) || after.has(pair.after)) return false;
    before.add(pair.before);
    after.add(pair.after);
    return true;
  });
}
