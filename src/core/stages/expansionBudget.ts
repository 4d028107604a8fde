import { expandWord, type ExpandOptions, type Expansion, type Variables } from '#core/expand/lex.ts';
import type { Comparisons } from '#core/dockerfile/suggest.ts';

/**
 * Characters that all expansions and relative paths of one file may make, beyond what is written. A file can ask
 * for any amount (`ENV A=$A$A` doubles on every line); BuildKit goes on until memory ends, we say so and stop.
 */
export const expansionLimit = 4_000_000;

/** Triggers that all stages of one file may inherit: `ONBUILD` times the stages on top of it. */
export const triggerLimit = 100_000;

/** Names that are compared with names that nobody set, to say which one was meant. */
const comparisonLimit = 1_000_000;

/** What the resolution of a file may still do of things that it can ask for without bounds. */
export interface Budget extends Comparisons {
  characters: number;
  triggers: number;
}

export function newBudget(): Budget {
  return { characters: expansionLimit, triggers: triggerLimit, left: comparisonLimit };
}

/** Expands words of one file within the limit. */
export type ExpandWithin = (word: string, variables: Variables, options: ExpandOptions) => Expansion;

/** An expander that counts what it made. One for each resolution of a file. */
export function expandWithin(budget: Budget): ExpandWithin {
  return (word, variables, options) => {
    if (budget.characters < 0) return spent(new Set(), new Set());
    const expansion = expandWord(word, variables, options);
    if (!expansion.ok) return expansion;
    const made = expansion.result.length - word.length;
    if (made <= 0) return expansion;
    budget.characters -= made;
    if (budget.characters >= 0) return expansion;
    return spent(expansion.matched, expansion.unmatched);
  };
}

function spent(matched: ReadonlySet<string>, unmatched: ReadonlySet<string>): Expansion {
  const problem = { rule: 'expansion-too-long', params: { limit: expansionLimit } } as const;
  return { ok: false, problem, matched, unmatched };
}
