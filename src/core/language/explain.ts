import type { Command } from '#core/dockerfile/types.ts';
import { startMeter, type ExpandWithin } from '#core/stages/meter.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { DispatchState } from '#core/stages/state.ts';
import { lookElsewhere } from './elsewhere.ts';
import {
  followArg,
  foundElsewhere,
  globalScope,
  scopeBefore,
  valuesOf,
  type VariableScope,
  type VariableUse,
} from './variables.ts';

/** What an instruction comes to with the present build args. */
export interface RowExplanation {
  /** Variables it reads, and those an ARG declares, in order of appearance. */
  readonly variables: readonly VariableUse[];
  /** The instruction with its variables replaced; undefined where that changes nothing or cannot be done. */
  readonly expanded: string | undefined;
}

const nothing: RowExplanation = { variables: [], expanded: undefined };

/**
 * Explains one row of a stage; row -1 is its FROM. RUN is expanded by the shell, not by BuildKit: there
 * only variables of the build are listed, and the text is what a build log prints.
 */
export function explainRow(resolution: Resolution, stage: number, row: number): RowExplanation {
  const state = resolution.stageStates[stage];
  if (!state) return nothing;
  if (row < 0) return explainFrom(resolution, state);
  const command = state.commands.find((bound) => bound.row === row)?.command;
  if (!command || !readsVariables(command)) return nothing;
  const { expand } = startMeter();
  const scope = scopeBefore(resolution, state, row, expand);
  const before = new Map(scope);
  const declared =
    command.kind === 'ARG' ? followArg(resolution, command, command.node.line, scope, expand) : [];
  const text = command.node.logical.text;
  const seen = declared.length > 0 ? scope : before;
  const read = explainText(resolution, text, command.kind === 'RUN', seen, expand);
  const names = new Set(declared.map(({ name }) => name));
  const look = lookElsewhere(resolution, stage);
  const variables = [...read.variables.filter(({ name }) => !names.has(name)), ...declared];
  return { variables: variables.map((use) => foundElsewhere(use, look)), expanded: read.expanded };
}

/** Instructions whose variables BuildKit or the shell of the build replaces. */
function readsVariables({ kind }: Command): boolean {
  const fixed: readonly string[] = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL', 'ONBUILD', 'MAINTAINER'];
  return !fixed.includes(kind);
}

function explainFrom(resolution: Resolution, { block }: DispatchState): RowExplanation {
  if (!block) return nothing;
  return explainText(
    resolution,
    block.from.node.logical.text,
    false,
    globalScope(resolution),
    startMeter().expand,
  );
}

function explainText(
  { parsed }: Resolution,
  text: string,
  shell: boolean,
  scope: VariableScope,
  expand: ExpandWithin,
): RowExplanation {
  const options = { escape: parsed.escape, rawQuotes: true, skipUnset: shell };
  const expansion = expand(text, valuesOf(scope), options);
  const names = shell
    ? namesIn(text).filter((name) => scope.has(name))
    : [...expansion.matched, ...expansion.unmatched];
  const variables = names.map(
    (name): VariableUse => scope.get(name) ?? { name, value: undefined, origin: { kind: 'unset' } },
  );
  const changed = expansion.ok && expansion.result !== text ? expansion.result : undefined;
  return { variables, expanded: variables.length > 0 ? changed : undefined };
}

/** Names after a dollar sign, each once: more than a shell would replace, never less. */
function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''))];
}
