import type { DispatchState, Outline } from './state.ts';
import type { OutlineArg, OutlineMount } from './types.ts';

/** What `docker build --call=outline` prints for a target, each list by line. */
export interface OutlineResult {
  readonly args: readonly OutlineArg[];
  readonly secrets: readonly OutlineMount[];
  readonly ssh: readonly OutlineMount[];
}

/**
 * Collects ARGs, secrets and ssh of a stage, then of its base, then of what its commands read from. The
 * first that names an ARG wins. `dependencies` lists a state's base first, then its sources.
 */
export function outlineOf(
  target: DispatchState,
  dependencies: (state: DispatchState) => Iterable<DispatchState>,
): OutlineResult {
  const args = new Map<string, OutlineArg>();
  const secrets = new Map<string, OutlineMount>();
  const ssh = new Map<string, OutlineMount>();
  for (const { outline } of preorder(target, dependencies)) {
    for (const name of withDeps(outline)) {
      const info = outline.all.get(name);
      if (!info || args.has(name)) continue;
      const { value, description, line } = info;
      args.set(name, { name, value: value === '' ? undefined : value, description, line });
    }
    for (const [name, { required, line }] of outline.secrets)
      if (!secrets.has(name)) secrets.set(name, { name, required, line });
    for (const [name, { required, line }] of outline.ssh)
      if (!ssh.has(name)) ssh.set(name, { name, required, line });
  }
  const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;
  return {
    args: [...args.values()].toSorted(byLine),
    secrets: [...secrets.values()].toSorted(byLine),
    ssh: [...ssh.values()].toSorted(byLine),
  };
}

/** ARGs a stage uses, and those their defaults refer to. */
function withDeps({ used, all }: Outline): Set<string> {
  const names = new Set(used);
  for (const name of names) for (const dep of all.get(name)?.deps ?? []) names.add(dep);
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
    stack.push(...[...dependencies(state)].toReversed());
  }
}
