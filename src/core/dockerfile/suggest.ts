/** Edit distance up to which BuildKit proposes a word (`did you mean …?`). */
const nearest = 2;

/** Levenshtein distance, or a value above `nearest` as soon as it is certain. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > nearest) return nearest + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The first of the options nearest to `word`, or '' where none is within two edits. */
export function suggest(word: string, options: Iterable<string>): string {
  let best = '';
  let bestDistance = nearest + 1;
  for (const option of options) {
    const found = distance(word, option);
    if (found > 0 && found < bestDistance) {
      best = option;
      bestDistance = found;
    }
  }
  return best;
}
