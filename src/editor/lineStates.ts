import { sameState, startState } from './lineState.ts';
import type { LineState } from './lineState.ts';
import { scanLine } from './tokenizer.ts';

/** Text of a line, counted from 1. */
type LineText = (line: number) => string;

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
  private states: LineState[] = [startState];

  /** State at the start of `line`. */
  at(line: number, text: LineText): LineState {
    for (let known = this.states.length; known < line; known++) {
      this.states.push(this.after(known, text));
    }
    return this.states[line - 1] ?? startState;
  }

  /** Takes over an edit. States beyond line `horizon` are dropped if the edit still shows there. */
  change({ from, oldEnd, newEnd }: ChangedLines, horizon: number, text: LineText): void {
    const rest = this.states.slice(oldEnd);
    this.states.length = Math.min(this.states.length, from);
    if (this.states.length < from || rest.length === 0) return;
    this.at(newEnd, text);
    for (let at = 0; at < rest.length; at++) {
      const line = newEnd + at;
      const state = this.after(line, text);
      const old = rest[at];
      if (old !== undefined && sameState(old, state)) {
        for (const kept of rest.slice(at)) this.states.push(kept);
        return;
      }
      if (line > horizon) return;
      this.states.push(state);
    }
  }

  private after(line: number, text: LineText): LineState {
    return scanLine(text(line), this.states[line - 1] ?? startState).next;
  }
}
