import type { CompletionContext, CompletionItem, PartialItems } from './completionTypes.ts';
import { startMeter } from '#core/stages/meter.ts';
import { predefinedArgNames } from '#core/stages/predefinedArgs.ts';
import type { DocTopic } from './topics.ts';
import { globalScope, scopeBefore, type VariableUse } from './variables.ts';

/** Instructions whose words are taken as they are: what runs in the container expands its own variables. */
const fixed: ReadonlySet<string> = new Set([
  'SHELL',
  'MAINTAINER',
  'CMD',
  'ENTRYPOINT',
  'HEALTHCHECK',
  'ONBUILD',
]);

/** Variables behind a dollar sign that are declared there; behind ARG in a stage those it could take over. */
export function variableItems(
  keyword: string,
  rest: string,
  context: CompletionContext,
): PartialItems | undefined {
  if (keyword === 'ARG') {
    const [name] = /(?<=^|\s)\w*$/.exec(rest) ?? [];
    if (name !== undefined && stageAt(context) >= 0)
      return { partial: name, items: argumentsToTake(context), open: true };
  }
  const [, before = '', brace, partial] = /^([^]*)\$(\{?)([A-Za-z_]\w*|)$/.exec(rest) ?? [];
  const { resolution, offset } = context;
  const { escape, text } = resolution.parsed;
  if (partial === undefined || fixed.has(keyword) || before.endsWith(escape)) return undefined;
  // Where files come from is a name, and no variable.
  if (/(?:^|\s)--from=\S*$|[=,]from=[^,\s]*$/.test(before)) return undefined;
  const closed = brace === '' || text[offset] === '}';
  const uses = keyword === 'FROM' ? globalScope(resolution).values() : visible(context);
  return {
    partial,
    items: [...uses].map((variable) => itemOf(variable, closed ? variable.name : `${variable.name}}`)),
  };
}

function itemOf(variable: VariableUse, insert: string): CompletionItem {
  const { name } = variable;
  const predefined = predefinedArgNames.some((known) => known === name);
  const item = { kind: 'variable', label: name, insert, variable } as const;
  return predefined ? { ...item, topic: `$${name}` as DocTopic } : item;
}

/** Stage of the caret; -1 above the first FROM. */
function stageAt({ resolution, line }: CompletionContext): number {
  return resolution.stageStates.findLastIndex((state) => (state.block?.from.node.line ?? line) < line);
}

/** What is declared at the caret, with or without a value. */
function visible(context: CompletionContext): Iterable<VariableUse> {
  const { resolution, line } = context;
  const state = resolution.stageStates[stageAt(context)];
  if (!state) return globalScope(resolution).values();
  const nodes = state.block?.nodes ?? [];
  const next = nodes.findIndex(({ node }) => node.line >= line);
  const row = next < 0 ? nodes.length : next;
  const uses = new Map<string, VariableUse>(scopeBefore(resolution, state, row, startMeter().expand));
  for (const { instruction } of next < 0 ? nodes : nodes.slice(0, next)) {
    if (instruction?.kind !== 'ARG') continue;
    for (const { key: name } of instruction.args) {
      if (!uses.has(name)) uses.set(name, { name, value: undefined, origin: { kind: 'unset' } });
    }
  }
  return uses.values();
}

/** ARGs above the first FROM and those BuildKit defines: `ARG NAME` brings them into a stage. */
function argumentsToTake({ resolution }: CompletionContext): readonly CompletionItem[] {
  const scope = globalScope(resolution);
  const declared = [...resolution.globals.infos.keys()].map(
    (name): VariableUse => scope.get(name) ?? { name, value: undefined, origin: { kind: 'unset' } },
  );
  const names = new Set(declared.map(({ name }) => name));
  const defined = [...scope.values()].filter(({ name }) => !names.has(name));
  return [...declared, ...defined].map((variable) => itemOf(variable, variable.name));
}
