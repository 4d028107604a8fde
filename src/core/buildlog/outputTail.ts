/** Lines kept of a step's output, and characters kept of a line. */
const lines = 10;
const characters = 300;

/** Counts lines of output and keeps the last few. */
export interface OutputTail {
  add(line: string): void;
  readonly count: () => number;
  readonly last: () => readonly string[];
}

export function createOutputTail(): OutputTail {
  const kept: string[] = [];
  let count = 0;
  return {
    add(line) {
      kept[count % lines] = line.slice(0, characters);
      count += 1;
    },
    count: () => count,
    last: () => [...kept.slice(count % lines), ...kept.slice(0, count % lines)],
  };
}
