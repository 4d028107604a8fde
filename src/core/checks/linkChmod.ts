import type { BoundCommand, DispatchState } from '#core/graph/state.ts';
import type { Advice, AdviceInput } from './advice.ts';

const fileCommands = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);

/**
 * `COPY --link --chmod=…`: BuildKit copies without the link and says nothing (R2.7). The first files of an
 * empty image are left out: there is nothing to link to.
 */
export function linkChmod({ resolution }: AdviceInput): readonly Advice<'keyword'>[] {
  return resolution.stageStates.flatMap((state) =>
    state.commands.flatMap((bound) => (losesLink(state, bound) ? [adviceOn(bound)] : [])),
  );
}

function losesLink(state: DispatchState, { command, row }: BoundCommand): boolean {
  if (command.kind !== 'COPY' && command.kind !== 'ADD') return false;
  if (!command.link || command.chmod === '' || command.chmod.includes('$')) return false;
  if (state.base || state.image !== undefined || state.namedContext) return true;
  const first = state.commands.find((other) => fileCommands.has(other.command.kind));
  return first?.row !== row;
}

function adviceOn({ command: { node } }: BoundCommand): Advice<'keyword'> {
  const flag = node.flags.find(({ name }) => name === 'link');
  return {
    line: node.line,
    range: flag?.range ?? node.keywordRange,
    params: { keyword: node.keyword.toUpperCase() },
  };
}
