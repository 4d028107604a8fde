import type { Problem } from '#core/dockerfile/problems.ts';
import { suggest } from '#core/dockerfile/suggest.ts';
import type { BoundCommand } from '#core/stages/state.ts';
import type { Lowering } from './lowered.ts';

/** Thrown inside the room only, caught by `lowerStage`: the command in hand cannot be expanded. */
export class ExpansionFailure {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}

/** Expands words of one command in the stage's environment and notes undefined variables. */
export type Expander = (word: string) => string;

/** Expands as BuildKit expands ENV, LABEL, COPY, ADD, WORKDIR, USER, VOLUME, STOPSIGNAL and mounts. */
export function expanderOf(lowering: Lowering, bound: BoundCommand): Expander {
  const { escape } = lowering.resolution.parsed;
  return (word) => {
    const expansion = lowering.expand(word, lowering.config.env, { escape });
    noteUndefined(lowering, bound, expansion.unmatched);
    if (!expansion.ok) throw new ExpansionFailure(expansion.problem);
    return expansion.result;
  };
}

/** Expands the body of an inline file: quotes are ordinary characters there. */
export function rawExpanderOf(lowering: Lowering, bound: BoundCommand): Expander {
  return (word) => {
    const expansion = lowering.expand(word, lowering.config.env, {
      escape: '\\',
      skipQuotes: true,
    });
    noteUndefined(lowering, bound, expansion.unmatched);
    if (!expansion.ok) throw new ExpansionFailure(expansion.problem);
    return expansion.result;
  };
}

/** Words of an EXPOSE argument, split after expansion. BuildKit does not check its variables. */
export function expandWords(lowering: Lowering, text: string): readonly string[] {
  const { escape } = lowering.resolution.parsed;
  const expansion = lowering.expand(text, lowering.config.env, { escape });
  if (!expansion.ok) throw new ExpansionFailure(expansion.problem);
  return expansion.words;
}

/** ARGs that steer BuildKit's scanning and never become variables. */
export const scanArguments: ReadonlySet<string> = new Set([
  'BUILDKIT_SBOM_SCAN_CONTEXT',
  'BUILDKIT_SBOM_SCAN_STAGE',
]);

/** Reports variables that are neither set nor declared by an ARG of this stage or its bases. */
export function noteUndefined(lowering: Lowering, bound: BoundCommand, unmatched: ReadonlySet<string>): void {
  for (const name of unmatched) {
    // These two mean something to BuildKit without ever being set.
    if (scanArguments.has(name)) continue;
    if (!lowering.config.declared.has(name))
      lowering.observe('UndefinedVar', bound, {
        name,
        suggestion: suggest(name, lowering.config.env.names(), lowering.file.meter.comparisons),
      });
  }
}
