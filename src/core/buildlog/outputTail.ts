import { utf8Text } from './base64.ts';

/** Lines kept of a step's output, and characters kept of a line. */
const lines = 10;
const characters = 300;

/** Counts lines of output and keeps the last few. */
export interface OutputTail {
  /** A line, as text or in UTF-8: bytes are read as text only if the line is kept. */
  add(line: string | Uint8Array): void;
  readonly count: () => number;
  readonly last: () => readonly string[];
}

export function createOutputTail(): OutputTail {
  const kept: (string | Uint8Array)[] = [];
  let count = 0;
  return {
    add(line) {
      kept[count % lines] = typeof line === 'string' ? line.slice(0, characters) : line;
      count += 1;
    },
    count: () => count,
    last: () =>
      [...kept.slice(count % lines), ...kept.slice(0, count % lines)].map((line) =>
        typeof line === 'string' ? line : utf8Text(line.subarray(0, 2 * characters)).slice(0, characters),
      ),
  };
}
