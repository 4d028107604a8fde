import type { Piece } from './goRegexp.ts';

const slash = 0x2f;
const newline = 0x0a;

/** What became of an expression on a text. */
export interface Run {
  /** It takes the text as a whole. */
  readonly takes: boolean;
  /** It could take it with more behind it. */
  readonly goesOn: boolean;
}

const lost: Run = { takes: false, goesOn: false };

/**
 * Runs an expression on a text: all ways are followed at once, a character at a time, so that the work is the
 * product of the two lengths at most, whatever they hold.
 */
export function runPieces(pieces: readonly Piece[], text: string): Run {
  const size = pieces.length;
  let here = new Uint8Array(size + 1);
  let next = new Uint8Array(size + 1);
  // In the middle of the folders of this piece.
  let within = new Uint8Array(size + 1);
  let nextWithin = new Uint8Array(size + 1);
  here[0] = 1;
  let before: number | undefined;
  let at = 0;
  for (;;) {
    const after = text.codePointAt(at);
    let isAlive = false;
    let goesOn = false;
    next.fill(0);
    nextWithin.fill(0);
    for (let index = 0; index < size; index += 1) {
      const isHere = here[index] === 1;
      if (!isHere && within[index] !== 1) continue;
      const piece = pieces[index];
      if (!piece) continue;
      if (piece.kind === 'place') {
        if (piece.fits(before, after)) here[index + 1] = 1;
        continue;
      }
      if (isHere && piece.kind !== 'one') here[index + 1] = 1;
      goesOn = true;
      if (after === undefined) continue;
      if (piece.kind === 'folders') {
        if (after === newline) continue;
        nextWithin[index] = 1;
        if (after === slash) next[index + 1] = 1;
        isAlive = true;
      } else if (piece.takes(after)) {
        next[piece.kind === 'many' ? index : index + 1] = 1;
        isAlive = true;
      }
    }
    if (after === undefined) return { takes: here[size] === 1, goesOn };
    if (!isAlive) return lost;
    [here, next] = [next, here];
    [within, nextWithin] = [nextWithin, within];
    before = after;
    at += after > 0xffff ? 2 : 1;
  }
}

/**
 * Whether a text ends as an expression that takes it as a whole must: what stands behind its last star is compared from the
 * end backwards. Of a long list of files most end otherwise, and need not be run.
 */
export function endsFit(pieces: readonly Piece[], text: string): boolean {
  let end = text.length;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece?.kind === 'place') continue;
    if (piece?.kind !== 'one') return true;
    if (end === 0) return false;
    end -= end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1;
    if (!piece.takes(text.codePointAt(end) ?? 0)) return false;
  }
  return true;
}
