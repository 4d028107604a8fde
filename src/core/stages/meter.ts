import { expandWord, type ExpandOptions, type Expansion, type Variables } from '#core/expand/lex.ts';
import type { Comparisons } from '#core/dockerfile/suggest.ts';

/**
 * Characters that all expansions and relative paths of one question may make, beyond what is written. A file can
 * ask for any amount (`ENV A=$A$A` doubles on every line); BuildKit goes on until memory ends, we say so and stop.
 */
export const expansionLimit = 4_000_000;

/** Triggers that all stages of one file may inherit: `ONBUILD` times the stages on top of it. */
export const triggerLimit = 100_000;

/** Names that are compared with names that nobody set, to say which one was meant. */
const comparisonLimit = 1_000_000;

/** Expands a word within what is left. */
export type ExpandWithin = (word: string, variables: Variables, options: ExpandOptions) => Expansion;

/**
 * Counts what one question about a file makes, and stops it where that is too much. Reading the file is one such
 * question, lowering all its stages another, and so is each hover: a question begins with a meter of its own, so
 * that its answer depends on nothing that was asked before.
 */
export interface Meter {
  readonly expand: ExpandWithin;
  /** Takes characters that are made without `expand`; false where they are too many. */
  readonly takeCharacters: (count: number) => boolean;
  /** Takes inherited triggers; false where they are too many. */
  readonly takeTriggers: (count: number) => boolean;
  readonly comparisons: Comparisons;
}

/** A meter on which nothing has been counted. */
export function startMeter(): Meter {
  let characters = expansionLimit;
  let triggers = triggerLimit;
  const takeCharacters = (count: number): boolean => {
    characters -= count;
    return characters >= 0;
  };
  return {
    expand(word, variables, options) {
      if (characters < 0) return spent(new Set(), new Set());
      const expansion = expandWord(word, variables, options);
      if (!expansion.ok) return expansion;
      const made = Math.max(expansion.result.length - word.length, 0);
      return takeCharacters(made) ? expansion : spent(expansion.matched, expansion.unmatched);
    },
    takeCharacters,
    takeTriggers(count) {
      triggers -= count;
      return triggers >= 0;
    },
    comparisons: { left: comparisonLimit },
  };
}

function spent(matched: ReadonlySet<string>, unmatched: ReadonlySet<string>): Expansion {
  const problem = { rule: 'expansion-too-long', params: { limit: expansionLimit } } as const;
  return { ok: false, problem, matched, unmatched };
}
