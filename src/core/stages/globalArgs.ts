import type { ParsedDockerfile } from '#core/dockerfile/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { ExpandWithin } from './meter.ts';
import { placedProblem } from './problems.ts';
import type { ArgInfo } from './state.ts';

/** ARGs before the first FROM, evaluated in order. */
export interface GlobalArgs {
  readonly values: ReadonlyMap<string, string>;
  readonly infos: ReadonlyMap<string, ArgInfo>;
  /** Defaults that cannot be expanded; BuildKit stops at the first. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Evaluates the global ARGs on top of the predefined ones. A build arg wins over the default; an ARG
 * without either stays unset.
 */
export function evaluateGlobalArgs(
  predefined: ReadonlyMap<string, string>,
  { globalArgs, escape }: ParsedDockerfile,
  buildArgs: ReadonlyMap<string, string>,
  expand: ExpandWithin,
): GlobalArgs {
  const values = new Map(predefined);
  const infos = new Map<string, ArgInfo>();
  const problems: Diagnostic[] = [];
  for (const { node, args } of globalArgs) {
    for (const { key, value: written, description } of args) {
      let value = buildArgs.get(key);
      let deps: ReadonlySet<string> = new Set();
      if (value === undefined && written !== undefined) {
        const expanded = expand(written, values, { escape });
        if (expanded.ok) {
          value = expanded.result;
          deps = inheritedDeps(key, expanded.matched, infos.get(key));
        } else {
          problems.push(placedProblem(expanded.problem, node.line, node.range));
        }
      }
      if (value !== undefined) setLast(values, key, value);
      infos.set(key, { name: key, value: value ?? '', description, line: node.line, deps });
    }
  }
  return { values, infos, problems };
}

/** An ARG whose default names itself keeps what its former definition depended on. */
function inheritedDeps(
  key: string,
  matched: ReadonlySet<string>,
  former: ArgInfo | undefined,
): ReadonlySet<string> {
  if (!matched.has(key)) return matched;
  const deps = new Set(matched);
  deps.delete(key);
  for (const name of former?.deps ?? []) deps.add(name);
  return deps;
}

/** Sets a variable and moves it to the end, as BuildKit orders an environment. */
export function setLast(env: Map<string, string>, key: string, value: string): void {
  env.delete(key);
  env.set(key, value);
}
