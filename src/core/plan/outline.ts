import type { Resolution } from '#core/stages/resolve.ts';
import type { ArgInfo, DispatchState, FromArgs, Outline } from '#core/stages/state.ts';
import { lowerFile } from './lowerFile.ts';
import type { OutlineArg, OutlineMount } from './types.ts';

/** What `docker build --call=outline` prints for a target, each list by line. */
export interface OutlineResult {
  readonly args: readonly OutlineArg[];
  readonly secrets: readonly OutlineMount[];
  readonly ssh: readonly OutlineMount[];
}

/**
 * Collects ARGs, secrets and ssh of a stage, then of its base, then of what its commands read from. The
 * first that names one wins. `dependencies` lists a state's base first, then its sources.
 */
export function outlineOf(
  resolution: Resolution,
  target: DispatchState,
  dependencies: (state: DispatchState) => Iterable<DispatchState>,
): OutlineResult {
  const args = new Map<string, OutlineArg>();
  const secrets = new Map<string, OutlineMount>();
  const ssh = new Map<string, OutlineMount>();
  const told = new Set<FromArgs>();
  const lowered = lowerFile(resolution);
  for (const state of preorder(target, dependencies)) {
    const outline = lowered.get(state)?.outline ?? nothing;
    const infoOf = (name: string): ArgInfo | undefined =>
      outline.args.get(name) ?? resolution.globals.infos.get(name);
    for (const name of withDeps([...outline.used, ...fromNames(state.fromArgs, told)], infoOf)) {
      const info = infoOf(name);
      if (!info || args.has(name)) continue;
      const { value, description, line } = info;
      args.set(name, { name, value: value === '' ? undefined : value, description, line });
    }
    for (const [name, mount] of outline.secrets)
      if (!secrets.has(name)) secrets.set(name, { name, ...mount });
    for (const [name, mount] of outline.ssh) if (!ssh.has(name)) ssh.set(name, { name, ...mount });
  }
  const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;
  return {
    args: [...args.values()].toSorted(byLine),
    secrets: [...secrets.values()].toSorted(byLine),
    ssh: [...ssh.values()].toSorted(byLine),
  };
}

const nothing: Outline = { args: new Map(), used: new Set(), secrets: new Map(), ssh: new Map() };

/** Names that FROM lines of a stage and its bases use, as far as they were not told before. */
function* fromNames(fromArgs: FromArgs, told: Set<FromArgs>): Generator<string> {
  for (let at: FromArgs | undefined = fromArgs; at && !told.has(at); at = at.below) {
    told.add(at);
    yield* at.names;
  }
}

/** Names, and those their defaults refer to. */
function withDeps(used: Iterable<string>, infoOf: (name: string) => ArgInfo | undefined): Set<string> {
  const names = new Set(used);
  for (const name of names) for (const dep of infoOf(name)?.deps ?? []) names.add(dep);
  return names;
}

function* preorder(
  target: DispatchState,
  dependencies: (state: DispatchState) => Iterable<DispatchState>,
): Generator<DispatchState> {
  const seen = new Set<DispatchState>();
  const stack = [target];
  for (let state = stack.pop(); state; state = stack.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    yield state;
    for (const dependency of [...dependencies(state)].toReversed()) stack.push(dependency);
  }
}
