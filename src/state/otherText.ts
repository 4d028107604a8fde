/** Share of a text that must stay at its ends for an edit of it, rather than another text. */
const STAYS = 0.25;

/** Characters that are compared at once: texts of a megabyte, one by one, would take longer than a key may. */
const PIECE = 4096;

/**
 * Whether `after` is another text than `before` instead of an edit of it: little of the two ends is the
 * same. It then gets a picture of its own instead of one that moves from the old one. Linear.
 */
export function isOtherText(before: string, after: string): boolean {
  if (before.trim() === '' || after.trim() === '') return before.trim() !== after.trim();
  const shorter = Math.min(before.length, after.length);
  const enough = STAYS * shorter;
  const start = sameCharacters(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  if (start >= enough) return false;
  const end = sameCharacters(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return start + end < enough;
}

/** How many characters of `most` are the same from one end on: whole pieces, then halves of the first that differs. */
function sameCharacters(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  while (same < most && isSame(same, Math.min(most, same + PIECE))) same = Math.min(most, same + PIECE);
  for (let piece = PIECE / 2; piece >= 1; piece /= 2)
    if (same + piece <= most && isSame(same, same + piece)) same += piece;
  return same;
}
