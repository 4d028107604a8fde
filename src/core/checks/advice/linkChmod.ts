import type { BoundCommand, DispatchState } from '#core/stages/state.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

const fileCommands = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);

/**
 * `COPY --link --chmod=…`: BuildKit copies without the link and says nothing (R2.7). The first files of an
 * empty image are left out: there is nothing to link to.
 */
export function linkChmod({ resolution }: AdviceInput): readonly Advice<'keyword'>[] {
  return resolution.stageStates.flatMap((state) => {
    const first = startsEmpty(state)
      ? state.commands.find(({ command }) => fileCommands.has(command.kind))
      : undefined;
    return state.commands.filter((bound) => bound !== first && losesLink(bound)).map(adviceOn);
  });
}

function startsEmpty({ base, image, namedContext }: DispatchState): boolean {
  return !base && image === undefined && !namedContext;
}

function losesLink({ command }: BoundCommand): boolean {
  if (command.kind !== 'COPY' && command.kind !== 'ADD') return false;
  return command.link && command.chmod !== '' && !command.chmod.includes('$');
}

function adviceOn({ command: { node } }: BoundCommand): Advice<'keyword'> {
  const flag = node.flags.find(({ name }) => name === 'link');
  return {
    line: node.line,
    range: flag?.range ?? node.keywordRange,
    params: { keyword: node.keyword.toUpperCase() },
  };
}
