import { expandWord } from '#core/expand/lex.ts';
import { goInteger } from '#core/dockerfile/numbers.ts';
import { parseMount } from '#core/dockerfile/mount.ts';
import type { Command, CopyInstruction, ParsedDockerfile, RunInstruction } from '#core/dockerfile/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { DraftState } from './draftState.ts';
import { graphProblem } from './problems.ts';
import type { BoundCommand, DispatchState } from './state.ts';

/** Finds the states a command refers to; new ones are made for images. */
export interface Binder {
  /** All states so far. Grows: an image named by a command joins the list at once. */
  readonly states: DraftState[];
  readonly byName: ReadonlyMap<string, DispatchState>;
  readonly escape: '\\' | '`';
}

/** Sources of a command, and what is wrong with it. */
export interface Bound {
  readonly sources: readonly (DispatchState | undefined)[];
  readonly problem: Diagnostic | undefined;
}

const noVariables: ReadonlyMap<string, string> = new Map();

/** Resolves `--from` and mounts of every stage, reachable or not (R1.3, R1.4, R1.6, R1.7). */
export function bindCommands(
  stages: readonly DraftState[],
  byName: ReadonlyMap<string, DispatchState>,
  parsed: ParsedDockerfile,
): { states: DraftState[]; problems: Diagnostic[] } {
  const binder: Binder = { states: [...stages], byName, escape: parsed.escape };
  const problems: Diagnostic[] = [];
  for (const state of stages) {
    const rows = new Map(state.block?.nodes.map((parsedNode, row) => [parsedNode.node, row]));
    state.commands = (state.block?.commands ?? []).map((command): BoundCommand => {
      const { sources, problem } = bindCommand(command, binder);
      if (problem) problems.push(problem);
      addDeps(state, sources, command.node.line);
      return { command, sources, row: rows.get(command.node) ?? -1, line: command.node.line, onbuild: false };
    });
  }
  return { states: binder.states, problems };
}

/** Records that `state` reads from `sources`. */
export function addDeps(state: DraftState, sources: Bound['sources'], line: number): void {
  for (const source of sources) if (source) state.deps.set(source, line);
}

/** States that one command reads from. */
export function bindCommand(command: Command, binder: Binder): Bound {
  if (command.kind === 'RUN') return { sources: bindMounts(command, binder), problem: undefined };
  if (command.kind === 'COPY' && command.from !== undefined) return bindFrom(command, command.from, binder);
  return { sources: [], problem: undefined };
}

function bindFrom(copy: CopyInstruction, from: string, binder: Binder): Bound {
  const range = copy.fromRange ?? copy.node.range;
  const expansion = expandWord(from, noVariables, { escape: binder.escape });
  if (!expansion.ok || expansion.result !== from) {
    return { sources: [], problem: graphProblem('copy-from-variable', 0, range, { from }) };
  }
  if (goInteger(from) !== undefined) {
    const state = binder.states[Number(from)];
    const count = binder.states.filter(({ stage }) => stage >= 0).length;
    if (!state)
      return { sources: [], problem: graphProblem('stage-index-invalid', 0, range, { index: from, count }) };
    return { sources: [state], problem: undefined };
  }
  const state = binder.byName.get(from.toLowerCase()) ?? registerImage(from, copy.node.line, range, binder);
  return { sources: [state], problem: undefined };
}

/** One source a mount. A mount without `from` stands on an empty file system until its type is known. */
function bindMounts(run: RunInstruction, binder: Binder): (DispatchState | undefined)[] {
  return run.mounts.map((value, index) => {
    const mount = parseMount(value, undefined);
    const from = 'rule' in mount || mount.from === '' ? 'scratch' : mount.from;
    const range = run.mountRanges[index] ?? run.node.range;
    return binder.byName.get(from.toLowerCase()) ?? registerImage(from, run.node.line, range, binder);
  });
}

function registerImage(
  baseName: string,
  line: number,
  range: SourceRange,
  { states }: Binder,
): DispatchState {
  const state: DraftState = {
    order: states.length,
    stage: -1,
    block: undefined,
    baseName,
    name: undefined,
    label: '',
    base: undefined,
    pinned: undefined,
    replaced: false,
    namedContext: undefined,
    image: undefined,
    commands: [],
    triggers: [],
    triggerProblems: [],
    deps: new Map(),
    numbered: 0,
    fromArgs: { names: new Set(), below: undefined },
    line,
    range,
  };
  states.push(state);
  return state;
}
