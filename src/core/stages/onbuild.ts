import { parseTrigger } from '#core/dockerfile/trigger.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { addDeps, bindCommand, type Binder } from './bind.ts';
import { resolveImages } from './images.ts';
import { triggerLimit, type Meter } from './meter.ts';
import type { DraftState } from './draftState.ts';
import { graphProblem } from './problems.ts';
import type { BoundCommand, DispatchState } from './state.ts';
import type { BuildOptions } from './types.ts';

/**
 * Triggers that stages inherit from their base stage or image (R1.8). They stand at the line of the FROM that
 * fires them. What they read from becomes a dependency of the stage.
 */
export function bindTriggers(
  states: readonly DraftState[],
  binder: Binder,
  options: BuildOptions,
  meter: Meter,
): void {
  // Many stages may stand on one: its commands are looked through once.
  const ofBase = new Map<DispatchState, readonly string[]>();
  for (const state of states) {
    const { base } = state;
    const expressions = base ? (ofBase.get(base) ?? triggersOf(base)) : imageTriggers(state, options);
    if (base) ofBase.set(base, expressions);
    bindExpressions(state, expressions, binder, options, meter);
  }
}

function bindExpressions(
  state: DraftState,
  expressions: readonly string[],
  binder: Binder,
  options: BuildOptions,
  meter: Meter,
): void {
  const problems: Diagnostic[] = [];
  const known = binder.states.length;
  const triggers: BoundCommand[] = [];
  if (!meter.takeTriggers(expressions.length) && expressions.length > 0) {
    const limit = { limit: triggerLimit };
    state.triggerProblems = [graphProblem('onbuild-too-many', state.line, state.range, limit)];
    return;
  }
  for (const expression of expressions) {
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
  state.triggers = triggers;
  state.triggerProblems = [...problems, ...resolveImages(binder.states.slice(known), options)];
}

function triggersOf(base: DispatchState): readonly string[] {
  return base.commands.flatMap(({ command }) => (command.kind === 'ONBUILD' ? command.expression : []));
}

/** What an image brings along, where the options say it. */
function imageTriggers({ image }: DispatchState, { imageTriggers: known }: BuildOptions): readonly string[] {
  return image === undefined || !known || !Object.hasOwn(known, image) ? [] : (known[image] ?? []);
}
