import { agreement, costOf, type HistoryPattern } from './historyPattern.ts';

/** How far apart an entry and its instruction are looked for, where instructions came or went in between. */
const reach = 24;
/** How often that is done. */
const mostJumps = 60;

/** Characters that are compared in all: many times those of any history, for one pass over it. */
const mostCompared = 300_000_000;

/** Which entry each instruction is, and how many tell one file from another. */
export interface HistoryAlignment {
  /** Index of the entry, by index of the instruction; undefined where it has none. */
  readonly entryOf: readonly (number | undefined)[];
  /** Instructions that tell files apart, and how many of those were found for sure. */
  readonly telling: number;
  readonly sure: number;
}

/**
 * Lays instructions over the entries of a history, both the oldest first, from the end upwards: the newest entry is that of the
 * last instruction. Where the two do not agree, the file has changed since, or somebody built on: the next pair that agrees for
 * sure, not far above, goes on. Linear, with a bound on that search.
 *
 *     FROM node              (entries of node)
 *     COPY package.json .  = COPY package.json . # buildkit
 *     RUN npm ci             RUN /bin/sh -c npm install # buildkit      not the same: neither has the other
 *     COPY . .             = COPY . . # buildkit
 */
export function alignHistory(
  patterns: readonly HistoryPattern[],
  entries: readonly (string | undefined)[],
): HistoryAlignment {
  const entryOf: (number | undefined)[] = patterns.map(() => undefined);
  let left = mostCompared;
  const agreed = (at: number, entry: number): 'none' | 'keyword' | 'sure' => {
    const [pattern, createdBy] = [patterns[at], entries[entry]];
    if (pattern === undefined || createdBy === undefined) return 'none';
    left -= costOf(pattern, createdBy);
    return left < 0 ? 'none' : agreement(pattern, createdBy);
  };
  let sure = 0;
  let jumps = 0;
  let [at, entry] = [patterns.length - 1, entries.length - 1];
  while (at >= 0 && entry >= 0) {
    const found = agreed(at, entry);
    if (found !== 'none') {
      entryOf[at] = entry;
      if (found === 'sure') sure += 1;
      [at, entry] = [at - 1, entry - 1];
      continue;
    }
    jumps += 1;
    const jump =
      jumps > mostJumps ? undefined : nextPair(at, entry, (one, other) => agreed(one, other) === 'sure');
    if (jump === undefined) break;
    [at, entry] = jump;
  }
  return { entryOf, telling: patterns.filter(({ isTelling }) => isTelling).length, sure };
}

/** The nearest pair above that agrees. */
function nextPair(
  at: number,
  entry: number,
  agrees: (at: number, entry: number) => boolean,
): readonly [number, number] | undefined {
  for (let distance = 1; distance <= reach; distance++) {
    for (let up = 0; up <= distance; up++) {
      if (agrees(at - up, entry - (distance - up))) return [at - up, entry - (distance - up)];
    }
  }
  return undefined;
}
