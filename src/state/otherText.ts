/** Share of a text that must stay at its ends for an edit of it, rather than another text. */
const STAYS = 0.25;

/**
 * Whether `after` is another text than `before` instead of an edit of it: little of the two ends is the
 * same. It then gets a picture of its own instead of one that moves from the old one. Linear.
 */
export function isOtherText(before: string, after: string): boolean {
  if (before.trim() === '' || after.trim() === '') return before.trim() !== after.trim();
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return start + end < STAYS * shorter;
}
