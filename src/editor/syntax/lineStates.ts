import { sameState, startState } from './lineState.ts';
import type { LineState } from './lineState.ts';
import { scanLine } from './tokenizer.ts';

/** Text of a line, counted from 1. */
type LineText = (line: number) => string;

/** Lines that an edit may bring in and be followed at once, in some 20 ms. */
const LONG_EDIT = 2000;

/** Lines `from` to `oldEnd` of the old text gave way to lines `from` to `newEnd` of the new one. */
export interface ChangedLines {
  readonly from: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * The scanner's state at the start of each line, found as far as it was asked for and kept over edits:
 * after an edit lines are scanned until the state is again what it was before.
 */
export class LineStates {
  /** `states[n]` is the state at the start of line n + 1. */
  private readonly states: LineState[] = [startState];

  /** Goes on towards `line`, by `most` lines at most; whether its state is known then. */
  reach(line: number, most: number, text: LineText): boolean {
    this.at(Math.min(line, this.states.length + most), text);
    return this.states.length >= line;
  }

  /** State at the start of `line`. */
  at(line: number, text: LineText): LineState {
    for (let known = this.states.length; known < line; known++) {
      this.states.push(this.after(known, text));
    }
    return this.states[line - 1] ?? startState;
  }

  /**
   * Takes over an edit. States beyond line `horizon` are dropped if the edit still shows there, and all below
   * an edit that brings in more lines than `LONG_EDIT`.
   */
  change({ from, oldEnd, newEnd }: ChangedLines, horizon: number, text: LineText): void {
    const { states } = this;
    if (states.length < from) return;
    if (states.length <= oldEnd || newEnd - from > LONG_EDIT) {
      states.length = from;
      return;
    }
    states.splice(from, oldEnd - from, ...Array.from({ length: newEnd - from }, () => startState));
    for (let line = from; line < states.length; line++) {
      const next = this.after(line, text);
      const old = line < newEnd ? undefined : states[line];
      if (old !== undefined && sameState(old, next)) return;
      if (line >= newEnd && line > horizon) {
        states.length = line;
        return;
      }
      states[line] = next;
    }
  }

  private after(line: number, text: LineText): LineState {
    return scanLine(text(line), this.states[line - 1] ?? startState).next;
  }
}
