import type { RunInstruction } from '#core/dockerfile/types.ts';
import type { BoundCommand } from '#core/stages/state.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { aptAction } from '#core/checks/evidence/installs.ts';

/**
 * `apt-get update` in one RUN and `apt-get install` in another: once the first is cached, the second asks for
 * packages from an old list, and fails when they are gone.
 */
export function aptUpdateAlone(input: AdviceInput): readonly Advice<'line'>[] {
  return input.resolution.stageStates.flatMap(({ commands }) => {
    let update: BoundCommand | undefined;
    for (const bound of commands) {
      const actions = aptActions(input, bound);
      if (actions.has('update')) update = actions.size === 1 ? bound : undefined;
      else if (update && actions.has('install')) {
        const { line, range } = update.command.node;
        return [{ line, range, params: { line: bound.line } }];
      }
    }
    return [];
  });
}

/** What a RUN asks of apt. With a mount the lists may be kept elsewhere: nothing is said of those. */
function aptActions({ shell }: AdviceInput, { command }: BoundCommand): ReadonlySet<string> {
  if (command.kind !== 'RUN' || command.mounts.length > 0 || !mentionsApt(command)) return new Set();
  const actions = shell(command).map((words) => aptAction(words));
  return new Set(actions.filter((action) => action !== undefined));
}

/** Spares taking apart most commands. */
function mentionsApt({ node: { logical, heredocs } }: RunInstruction): boolean {
  return logical.text.includes('apt') || heredocs.some(({ content }) => content.includes('apt'));
}
