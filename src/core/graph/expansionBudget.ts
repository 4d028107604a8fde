import { expandWord, type ExpandOptions, type Expansion, type Variables } from '#core/expand/lex.ts';

/**
 * Characters that all expansions of one file may make, beyond what is written. A file can ask for any
 * amount (`ENV A=$A$A` doubles on every line); BuildKit goes on until memory ends, we say so and stop.
 */
export const expansionLimit = 4_000_000;

/** Expands words of one file within the limit. */
export type ExpandWithin = (word: string, variables: Variables, options: ExpandOptions) => Expansion;

/** An expander that counts what it made. One for each resolution of a file. */
export function expandWithin(): ExpandWithin {
  let left = expansionLimit;
  return (word, variables, options) => {
    if (left < 0) return spent(new Set(), new Set());
    const expansion = expandWord(word, variables, options);
    if (!expansion.ok) return expansion;
    const made = expansion.result.length - word.length;
    if (made <= 0) return expansion;
    left -= made;
    if (left >= 0) return expansion;
    return spent(expansion.matched, expansion.unmatched);
  };
}

function spent(matched: ReadonlySet<string>, unmatched: ReadonlySet<string>): Expansion {
  const problem = { rule: 'expansion-too-long', params: { limit: expansionLimit } } as const;
  return { ok: false, problem, matched, unmatched };
}
