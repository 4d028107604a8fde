import type { Expansion } from '#core/expand/lex.ts';
import { formatPlatform, parsePlatform, type Platform } from '#core/expand/platform.ts';
import type { FromInstruction, ParsedDockerfile, StageBlock } from '#core/dockerfile/types.ts';
import { suggest } from '#core/dockerfile/suggest.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { DraftState } from './draftState.ts';
import type { Meter } from './meter.ts';
import { findNamedContext } from './namedContexts.ts';
import type { GlobalArgs } from './globalArgs.ts';
import { graphProblem, placedProblem } from './problems.ts';
import type { DispatchState, Observation } from './state.ts';
import type { BuildOptions } from './types.ts';

export interface CreatedStates {
  readonly states: readonly DraftState[];
  readonly byName: Map<string, DispatchState>;
  readonly problems: readonly Diagnostic[];
  readonly observations: readonly Observation[];
}

/** Notes what checks report until the first error, as BuildKit does, which stops there. */
interface Journal {
  readonly problems: Diagnostic[];
  readonly observations: Observation[];
}

function note(journal: Journal, rule: string, from: FromInstruction, params: Observation['params']): void {
  if (journal.problems.length > 0) return;
  const { line, range, comments } = from.node;
  journal.observations.push({ rule, line, range, params, comments });
}

/**
 * One state a FROM line: expands base and platform with the global ARGs, and links FROM to the stage
 * defined earlier under exactly that name, the latest of several (R1.1, R1.2, R1.4).
 */
export function createStates(
  parsed: ParsedDockerfile,
  globals: GlobalArgs,
  options: BuildOptions,
  meter: Meter,
): CreatedStates {
  const journal: Journal = { problems: [], observations: [] };
  const states: DraftState[] = [];
  const byName = new Map<string, DispatchState>();
  const declared = new Set([...globals.values.keys(), ...globals.infos.keys()]);
  for (const [index, block] of parsed.stages.entries()) {
    const state = createState(index, block, {
      parsed,
      globals,
      options,
      meter,
      declared,
      journal,
      byName,
    });
    states.push(state);
    if (state.name !== undefined) byName.set(state.name, state);
  }
  return { states, byName, ...journal };
}

interface Surroundings {
  readonly parsed: ParsedDockerfile;
  readonly globals: GlobalArgs;
  readonly options: BuildOptions;
  readonly meter: Meter;
  /** Names a FROM line may refer to without a warning. */
  readonly declared: ReadonlySet<string>;
  readonly journal: Journal;
  readonly byName: ReadonlyMap<string, DispatchState>;
}

function createState(index: number, block: StageBlock, around: Surroundings): DraftState {
  const { from } = block;
  const used = new Set<string>();
  const baseName = expandBase(from, around, used);
  const pinned = from.platform === undefined ? undefined : expandPlatform(from, from.platform, around, used);
  const namedContext =
    from.name === undefined ? undefined : findNamedContext(around.options.contexts, from.name);
  const base = namedContext ? undefined : around.byName.get(baseName);
  return {
    order: index,
    stage: index,
    block,
    baseName,
    name: from.name,
    label: from.name ?? `stage-${index}`,
    base,
    pinned,
    replaced: namedContext !== undefined,
    namedContext,
    image: undefined,
    commands: [],
    triggers: [],
    triggerProblems: [],
    deps: new Map(),
    numbered: namedContext ? 0 : countNumbered(block) + (baseName !== 'scratch' && !base ? 1 : 0),
    fromArgs: { names: namedContext ? new Set() : used, below: base?.fromArgs },
    line: from.node.line,
    range: from.node.range,
  };
}

/** Commands that take a number in `[stage n/m]` (R7.1). */
function countNumbered(block: StageBlock): number {
  return block.commands.filter(
    ({ kind }) => kind === 'RUN' || kind === 'COPY' || kind === 'ADD' || kind === 'WORKDIR',
  ).length;
}

function expandBase(from: FromInstruction, around: Surroundings, used: Set<string>): string {
  const { globals, journal, meter, parsed } = around;
  const expansion = meter.expand(from.base, globals.values, { escape: parsed.escape });
  noteUndeclared(from, expansion, around);
  for (const name of expansion.matched) used.add(name);
  if (!expansion.ok) {
    journal.problems.push(placedProblem(expansion.problem, from.node.line, from.baseRange));
    return '';
  }
  if (expansion.result === '') {
    const undeclared = [...expansion.unmatched].find((name) => !around.declared.has(name)) ?? '';
    const params = { base: from.base, undeclared };
    journal.problems.push(graphProblem('base-blank', from.node.line, from.baseRange, params));
  }
  return expansion.result;
}

function expandPlatform(
  from: FromInstruction,
  written: string,
  around: Surroundings,
  used: Set<string>,
): Platform | undefined {
  const { globals, journal, meter, parsed } = around;
  const expansion = meter.expand(written, globals.values, { escape: parsed.escape });
  noteUndeclared(from, expansion, around);
  notePlatformChecks(from, written, expansion, around);
  if (!expansion.ok) {
    journal.problems.push(placedProblem(expansion.problem, from.node.line, from.node.range));
    return undefined;
  }
  if (expansion.result === '') {
    journal.problems.push(
      graphProblem('platform-empty', from.node.line, from.node.range, { platform: written }),
    );
    return undefined;
  }
  const platform = parsePlatform(expansion.result);
  if ('rule' in platform) {
    journal.problems.push(placedProblem(platform, from.node.line, from.node.range));
    return undefined;
  }
  for (const name of expansion.matched) used.add(name);
  return platform;
}

function noteUndeclared(
  from: FromInstruction,
  expansion: Expansion,
  { declared, journal, meter }: Surroundings,
): void {
  for (const name of expansion.unmatched) {
    if (!declared.has(name))
      note(journal, 'UndefinedArgInFrom', from, {
        name,
        suggestion: suggest(name, declared, meter.comparisons),
      });
  }
}

function notePlatformChecks(
  from: FromInstruction,
  written: string,
  expansion: Expansion,
  { globals, journal }: Surroundings,
): void {
  const { matched, unmatched } = expansion;
  const result = expansion.ok ? expansion.result : '';
  if (matched.size === 1 && unmatched.size === 0 && matched.has('TARGETPLATFORM')) {
    if (result === globals.values.get('TARGETPLATFORM'))
      note(journal, 'RedundantTargetPlatform', from, { platform: written });
  }
  if (matched.size > 0 || unmatched.size > 0) return;
  const platform = parsePlatform(result);
  if ('rule' in platform) return;
  const name = from.name ?? '';
  if (name.includes(platform.os) || name.includes(platform.arch)) return;
  note(journal, 'FromPlatformFlagConstDisallowed', from, {
    platform: result,
    canonical: formatPlatform(platform),
  });
}
