import { goInteger } from '#core/dockerfile/numbers.ts';
import type { CopyInstruction, ParsedDockerfile, StageBlock } from '#core/dockerfile/types.ts';
import { parseGitRef } from '#core/expand/gitRef.ts';
import { isDigest } from '#core/expand/imageRef.ts';
import type { Variables } from '#core/expand/lex.ts';
import { remoteKind } from '#core/expand/remote.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { ExpandWithin } from './meter.ts';
import { setLast } from './globalArgs.ts';
import { findNamedContext } from './namedContexts.ts';
import { graphProblem, placedProblem } from './problems.ts';
import type { BuildOptions } from './types.ts';

const name = 'SOURCE_DATE_EPOCH';

/** Build args and global ARGs as stages see them, once the time is known. */
interface Epoch {
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string>;
  readonly problem: Diagnostic | undefined;
}

/** Why a stage gives no time. */
type Reason = 'base' | 'instruction' | 'source';

/**
 * `SOURCE_DATE_EPOCH` (R11.3) from a build arg, else from a global ARG with a value: seconds, or where the time is taken from:
 * `context`, a named context, or a stage that holds nothing but one download. Stages then read the seconds. A time that
 * only the source itself knows counts as unknown here, and the variable as unset.
 */
export function resolveSourceDateEpoch(
  parsed: ParsedDockerfile,
  values: ReadonlyMap<string, string>,
  buildArgs: ReadonlyMap<string, string>,
  options: BuildOptions,
  expand: ExpandWithin,
): Epoch {
  const value = buildArgs.get(name) ?? (values.get(name) || undefined);
  if (value === undefined) return { buildArgs, values, problem: undefined };
  const seconds = value === '' ? '' : goInteger(value);
  const problem =
    seconds === undefined ? sourceProblem(parsed, values, value, buildArgs, options, expand) : undefined;
  return {
    buildArgs: replaced(buildArgs, seconds ?? ''),
    values: replaced(values, seconds ?? ''),
    problem,
  };
}

function replaced(variables: ReadonlyMap<string, string>, value: string): ReadonlyMap<string, string> {
  if (!variables.has(name)) return variables;
  const copy = new Map(variables);
  if (value === '') copy.delete(name);
  else setLast(copy, name, value);
  return copy;
}

function sourceProblem(
  parsed: ParsedDockerfile,
  values: ReadonlyMap<string, string>,
  value: string,
  buildArgs: ReadonlyMap<string, string>,
  options: BuildOptions,
  expand: ExpandWithin,
): Diagnostic | undefined {
  if (value === 'context' || findNamedContext(options.contexts, value)) return undefined;
  const stage = parsed.stages.find(({ from }) => from.name === value.toLowerCase());
  if (!stage) {
    const declared = parsed.globalArgs.find(({ args }) => args.some(({ key }) => key === name));
    const range = buildArgs.has(name) || !declared ? { start: 0, end: 0 } : declared.node.range;
    return graphProblem('epoch-invalid', 0, range, { value });
  }
  const env = new Map(values);
  env.delete(name);
  return stageProblem(stage, env, buildArgs, (word) => expand(word, env, { escape: parsed.escape }));
}

type Expand = (word: string) => ReturnType<ExpandWithin>;

/** The stage must be FROM scratch and hold ARGs and exactly one ADD of one remote source. */
function stageProblem(
  { from, commands }: StageBlock,
  env: Map<string, string>,
  buildArgs: Variables,
  expand: Expand,
): Diagnostic | undefined {
  const { line, range } = from.node;
  const not = (reason: Reason): Diagnostic =>
    graphProblem('epoch-stage-invalid', line, range, { stage: from.name ?? '', reason });
  const base = expand(from.base);
  if (!base.ok) return placedProblem(base.problem, line, range);
  if (base.result !== 'scratch') return not('base');
  let added = false;
  for (const command of commands) {
    if (command.kind === 'ARG') {
      for (const { key, value } of command.args) {
        const given = buildArgs.get(key);
        const expanded = given === undefined && value !== undefined ? expand(value) : undefined;
        if (expanded?.ok === false) return placedProblem(expanded.problem, line, range);
        const set = given ?? expanded?.result;
        if (set !== undefined) setLast(env, key, set);
      }
    } else if (command.kind !== 'ADD') return not('instruction');
    else {
      if (added || !isOneDownload(command, expand)) return not('source');
      added = true;
    }
  }
  return added ? undefined : not('source');
}

function isOneDownload({ sources, files, checksum }: CopyInstruction, expand: Expand): boolean {
  const [source] = sources;
  if (files.length > 0 || sources.length !== 1 || source === undefined) return false;
  const expanded = expand(source);
  if (!expanded.ok) return false;
  const kind = remoteKind(expanded.result);
  const ref = parseGitRef(expanded.result);
  if (kind === 'local' || (ref && 'fault' in ref)) return false;
  if (checksum === '') return true;
  const wanted = expand(checksum);
  return wanted.ok && (kind === 'git' || isDigest(wanted.result));
}
