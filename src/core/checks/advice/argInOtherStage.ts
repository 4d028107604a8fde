import type { ParsedNode } from '#core/dockerfile/types.ts';
import { variableNames } from '#core/dockerfile/variableNames.ts';
import { loweredStage } from '#core/plan/lowerFile.ts';
import { predefinedArgNames } from '#core/stages/predefinedArgs.ts';
import type { DispatchState } from '#core/stages/state.ts';
import { lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

const predefined: ReadonlySet<string> = new Set(predefinedArgNames);

interface Default {
  readonly state: DispatchState;
  readonly line: number;
  readonly value: string;
}

/**
 * `ARG VERSION` that has no value, while a stage above, which this one does not continue, gives the same name a default:
 * a default counts in its own stage alone (R2.10). Only where the stage reads it. The fix declares it above the first FROM.
 */
export function argInOtherStage(input: AdviceInput): readonly Advice<'name' | 'line' | 'stage'>[] {
  const { resolution } = input;
  const { parsed, globals, buildArgs } = resolution;
  const defaults = new Map<string, Default>();
  for (const state of resolution.stageStates)
    for (const { command } of state.commands)
      if (command.kind === 'ARG')
        for (const { key, value } of command.args)
          if (value !== undefined && value !== '' && !defaults.has(key))
            defaults.set(key, { state, line: command.node.line, value });
  if (defaults.size === 0) return [];
  return resolution.stageStates.flatMap((state) => {
    const below = state.base && loweredStage(resolution, state.base).config;
    const nodes = state.block?.nodes ?? [];
    const read = new Set(nodes.flatMap((node) => readsOf(node, input)));
    return state.commands.flatMap(({ command }) => {
      if (command.kind !== 'ARG' || state.replaced) return [];
      return command.args.flatMap(({ key: name, value }) => {
        const found = defaults.get(name);
        if (!found || value !== undefined || !read.has(name)) return [];
        if (found.line >= command.node.line || found.state === state) return [];
        if (buildArgs.has(name) || globals.infos.has(name) || predefined.has(name)) return [];
        if (below?.declared.has(name) || below?.env.has(name) || setBefore(state, name)) return [];
        const at = command.node.args.findIndex((written) => written === name);
        const range = command.node.argRanges[at] ?? command.node.keywordRange;
        const params = { name, line: found.line, stage: found.state.label };
        const isPlain = /^[\w./:@+-]+$/.test(found.value);
        const { start } = lineRange(parsed.lines, firstLine(parsed.stages[0]?.from.node));
        const edits = [{ range: { start, end: start }, text: `ARG ${name}=${found.value}\n` }];
        const fix = isPlain ? { fix: { edits, changesBuild: true } } : {};
        return [{ line: command.node.line, range, params, ...fix }];
      });
    });
  });
}

function readsOf(node: ParsedNode, { resolution, shell }: AdviceInput): readonly string[] {
  const { instruction } = node;
  const names = variableNames(node, resolution.parsed).flatMap(({ kind, name }) =>
    kind === 'read' ? name : [],
  );
  return instruction?.kind === 'RUN' ? [...names, ...shell(instruction).flatMap(wordsOf)] : names;
}

/** Names that a command of a shell reads as `$NAME` or `${NAME…}`. */
function wordsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) =>
    [...word.matchAll(/\$\{?([A-Za-z_]\w*)/g)].flatMap(([, name]) => name ?? []),
  );
}

function setBefore({ commands }: DispatchState, name: string): boolean {
  return commands.some(
    ({ command }) => command.kind === 'ENV' && command.pairs.some(({ key }) => key === name),
  );
}

function firstLine(
  node: { readonly line: number; readonly comments: readonly string[] } | undefined,
): number {
  return node ? node.line - node.comments.length : 1;
}
