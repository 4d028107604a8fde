/** Edit distance up to which BuildKit proposes a word (`did you mean …?`). */
const nearest = 2;
const tooFar = nearest + 1;

/**
 * Levenshtein distance, or 3 where it is more than 2. Only the cells of the table that are within 2 of its
 * diagonal can matter (Ukkonen, "Algorithms for approximate string matching", 1985), so it takes time in step with
 * the length, and stops where no cell of a row is near enough.
 */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > nearest) return tooFar;
  // The row above, seen from the diagonal: `above[d]` stands in column `row - 1 + d - 2`.
  let above = [tooFar, tooFar, 0, 1, 2];
  for (let i = 1; i <= a.length; i++) {
    const row = [tooFar, tooFar, tooFar, tooFar, tooFar];
    let least = tooFar;
    for (let d = 0; d <= 2 * nearest; d++) {
      const j = i + d - nearest;
      if (j < 0 || j > b.length) continue;
      const change =
        j === 0 ? i : (above[d] ?? tooFar) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const found = Math.min(change, (above[d + 1] ?? tooFar) + 1, (row[d - 1] ?? tooFar) + 1, tooFar);
      row[d] = found;
      if (found < least) least = found;
    }
    if (least === tooFar) return tooFar;
    above = row;
  }
  return above[b.length - a.length + nearest] ?? tooFar;
}

/** Comparisons that may still be made. */
export interface Comparisons {
  left: number;
}

/** Up to this many letters, a word has to be but one letter off: `EOF` is no `ENV`. */
const shortWord = 3;

/**
 * The option our own messages propose for a misspelt word, or '': like `suggest`, but nothing far-fetched for short
 * words. BuildKit's own checks keep BuildKit's suggestions.
 */
export function proposed(word: string, options: Iterable<string>): string {
  const found = suggest(word, options);
  return word.length <= shortWord && found !== '' && editDistance(word, found) > 1 ? '' : found;
}

/** The first of the options nearest to `word`, or '' where none is within two edits, or no comparison is left. */
export function suggest(
  word: string,
  options: Iterable<string>,
  comparisons: Comparisons = { left: Infinity },
): string {
  let best = '';
  let bestDistance = tooFar;
  if (comparisons.left <= 0) return best;
  for (const option of options) {
    comparisons.left -= 1;
    const found = editDistance(word, option);
    if (found > 0 && found < bestDistance) {
      best = option;
      bestDistance = found;
    }
  }
  return best;
}
