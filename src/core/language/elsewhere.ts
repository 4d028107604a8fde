import { predefinedArgNames } from '#core/stages/predefinedArgs.ts';
import type { Resolution } from '#core/stages/resolve.ts';

/** Where a name that a stage does not have has a value. */
export interface Elsewhere {
  /** An ARG above the first FROM, an ARG or ENV of another stage, or BuildKit, which defines it for FROM lines. */
  readonly scope: 'global' | 'stage' | 'buildkit';
  /** Line of that instruction; 0 for BuildKit. */
  readonly line: number;
}

const predefined: ReadonlySet<string> = new Set(predefinedArgNames);

/** Looks a name up in the rest of the file; `stage` is the one that does not have it. Begun once a question. */
export function lookElsewhere(
  { globals, parsed }: Resolution,
  stage: number,
): (name: string) => Elsewhere | undefined {
  const own = parsed.stages[stage];
  let inStages: Map<string, number> | undefined;
  return (name) => {
    const declared = globals.infos.get(name);
    if (declared) return { scope: 'global', line: declared.line };
    if (predefined.has(name)) return { scope: 'buildkit', line: 0 };
    inStages ??= firstLines(parsed.stages.filter((block) => block !== own));
    const line = inStages.get(name);
    return line === undefined ? undefined : { scope: 'stage', line };
  };
}

/** The first line that gives each name a value. */
function firstLines(stages: Resolution['parsed']['stages']): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { commands } of stages) {
    for (const command of commands) {
      if (command.kind !== 'ARG' && command.kind !== 'ENV') continue;
      const pairs = command.kind === 'ARG' ? command.args : command.pairs;
      for (const { key, value } of pairs)
        if (value !== undefined && !lines.has(key)) lines.set(key, command.node.line);
    }
  }
  return lines;
}
