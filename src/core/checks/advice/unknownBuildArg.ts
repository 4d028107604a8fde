import type { InstructionNode } from '#core/dockerfile/types.ts';
import { suggest } from '#core/dockerfile/suggest.ts';
import { parseTrigger } from '#core/dockerfile/trigger.ts';
import { predefinedArgNames } from '#core/stages/predefinedArgs.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

const predefined: ReadonlySet<string> = new Set(predefinedArgNames);
/** BuildKit takes these without an ARG: settings of its own, proxies, the time of files. */
const known = /^(?:BUILDKIT_\w+|SOURCE_DATE_EPOCH|(?:https?|ftp|no|all)_proxy)$/i;
/** Names that are compared with each other. */
const mostComparisons = 100_000;

/**
 * A `--build-arg` that no ARG of the file declares: BuildKit drops it without a word. Said at the ARG that is called nearly
 * so, else at the first FROM. Another program that reads the file may have arguments of its own.
 */
export function unknownBuildArg({ resolution }: AdviceInput): readonly Advice<'name' | 'suggestion'>[] {
  const { parsed, options, frontend } = resolution;
  const given = Object.keys(options.buildArgs);
  const [first] = parsed.stages;
  if (given.length === 0 || !first || frontend.kind === 'foreign') return [];
  const declared = new Map<string, InstructionNode>();
  for (const { node, instruction } of parsed.nodes) {
    const own =
      instruction?.kind === 'ONBUILD' ? parseTrigger(instruction.expression).node?.instruction : instruction;
    if (own?.kind === 'ARG') for (const { key } of own.args) declared.set(key, declared.get(key) ?? node);
  }
  const comparisons = { left: mostComparisons };
  return given.flatMap((name) => {
    if (declared.has(name) || predefined.has(name) || known.test(name)) return [];
    const suggestion = suggest(name, declared.keys(), comparisons);
    const at = declared.get(suggestion) ?? first.from.node;
    return [{ line: at.line, range: at.keywordRange, params: { name, suggestion } }];
  });
}
