/** Edit distance up to which BuildKit proposes a word (`did you mean …?`). */
const nearest = 2;

/** Levenshtein distance, or a value above `nearest` where the lengths alone rule it out. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > nearest) return nearest + 1;
  // One row is enough: `diagonal` is what stood to the upper left.
  const row = new Uint16Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const change = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

/** The first of the options nearest to `word`, or '' where none is within two edits. */
export function suggest(word: string, options: Iterable<string>): string {
  let best = '';
  let bestDistance = nearest + 1;
  for (const option of options) {
    const found = editDistance(word, option);
    if (found > 0 && found < bestDistance) {
      best = option;
      bestDistance = found;
    }
  }
  return best;
}
