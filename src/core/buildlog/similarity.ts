/** Words of a text that are compared. */
const wordLimit = 60;

/**
 * How alike two instructions are, from 0 to 1: the share of words they have in common, the keyword left
 * out (Dice coefficient). 1 where the texts are equal.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / (left.size + right.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.slice(0, 4000).split(/\s+/, wordLimit).slice(1));
}

/** Whether a logged instruction is the planned one, allowing for names that builders cut (R7.7, 8c). */
export function sameInstruction(planned: string, logged: string, cutWithoutMark: boolean): boolean {
  if (planned === logged) return true;
  if (planned.startsWith('FROM ')) {
    const image = logged.split('@sha256:', 1)[0] ?? '';
    if (planned.split('@sha256:', 1)[0] === image) return true;
  }
  if (logged.endsWith('...') && startsAlike(planned, logged.slice(0, -3))) return true;
  return cutWithoutMark && startsAlike(planned, logged);
}

/** One text is the beginning of the other, and long enough to tell. */
function startsAlike(planned: string, logged: string): boolean {
  return logged.length >= 4 && (planned.startsWith(logged) || logged.startsWith(`${planned}@`));
}
