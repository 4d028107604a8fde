import { parseTrigger } from '#core/dockerfile/trigger.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { addDeps, bindCommand, type Binder } from './bind.ts';
import { resolveImages } from './images.ts';
import { graphProblem } from './problems.ts';
import type { BoundCommand, DispatchState } from './state.ts';
import type { BuildOptions } from './types.ts';

/**
 * Triggers a stage inherits from its base stage or image (R1.8). They stand at the line of the FROM that
 * fires them. What they read from becomes a dependency of the stage.
 */
export function bindTriggers(state: DispatchState, binder: Binder, options: BuildOptions): void {
  const problems: Diagnostic[] = [];
  const known = binder.states.length;
  const triggers: BoundCommand[] = [];
  for (const expression of expressionsOf(state, options)) {
    const { node } = parseTrigger(expression);
    const instruction = node?.instruction;
    if (!instruction || instruction.kind === 'FROM') {
      problems.push(
        graphProblem('onbuild-trigger-invalid', state.line, state.range, { trigger: expression }),
      );
      continue;
    }
    const { sources, problem } = bindCommand(instruction, binder);
    if (problem) problems.push({ ...problem, line: state.line, range: state.range });
    addDeps(state, sources, state.line);
    triggers.push({ command: instruction, sources, row: -1, line: state.line, onbuild: true });
  }
  problems.push(...resolveImages(binder.states.slice(known), options));
  state.triggers = triggers;
  state.triggerProblems = problems;
}

/** What the base brings along; images only where the options say it. */
function expressionsOf({ base, image }: DispatchState, { imageTriggers }: BuildOptions): readonly string[] {
  if (base)
    return base.commands.flatMap(({ command }) => (command.kind === 'ONBUILD' ? command.expression : []));
  return image === undefined || !imageTriggers || !Object.hasOwn(imageTriggers, image)
    ? []
    : (imageTriggers[image] ?? []);
}
