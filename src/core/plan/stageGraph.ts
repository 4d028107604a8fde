import { formatPlatform } from '#core/expand/platform.ts';
import { loweredStage } from './lowerFile.ts';
import { declaredArgs } from './declaredArgs.ts';
import { baseOf, referencesOf } from './references.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { contextRows, toRow } from './rows.ts';
import type { DispatchState } from '#core/stages/state.ts';
import type { Source } from '#core/stages/types.ts';
import type { ExternalSource, Reference, Stage, StageGraph } from './types.ts';

/**
 * Stages and what they refer to, the same for all targets: what the page draws. Faulty files are drawn as
 * far as they can be.
 */
export function buildStageGraph(resolution: Resolution): StageGraph {
  const { parsed, options, stageStates } = resolution;
  const keys = stageKeys(stageStates);
  const references = stageStates.flatMap((state) => referencesOf(resolution, state, keys[state.stage] ?? ''));
  return {
    options,
    stages: stageStates.map((state) => toStage(resolution, state, keys[state.stage] ?? '', baseOf(state))),
    preamble: parsed.preamble.map((node, row) => toRow(node, row, false)),
    references,
    externals: externalSources(references),
    problems: templateOnce([...parsed.problems, ...resolution.problems, ...loweringProblems(resolution)]),
    targets: [...new Set(stageStates.flatMap(({ name }) => (name === undefined ? [] : [name])))],
    declaredArgs: declaredArgs(resolution),
  };
}

/** A template that was not filled in is one problem, however many marks it left. */
function templateOnce(problems: StageGraph['problems']): StageGraph['problems'] {
  const first = problems.find(({ rule }) => rule === 'template-marks');
  return first ? problems.filter((found) => found === first || found.rule !== first.rule) : problems;
}

/** Problems of lowering, of every stage whether a target builds it or not. */
function loweringProblems(resolution: Resolution): StageGraph['problems'] {
  return resolution.stageStates.flatMap((state) => [
    ...state.triggerProblems,
    ...loweredStage(resolution, state).problems,
  ]);
}

/** Names that are unique stand for their stage; others are counted. */
function stageKeys(states: readonly DispatchState[]): string[] {
  const seen = new Map<string, number>();
  return states.map(({ name, stage }) => {
    if (name === undefined) return `#${stage}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

function toStage(resolution: Resolution, state: DispatchState, key: string, parent: Source): Stage {
  const { block } = state;
  if (!block) throw new TypeError('a stage of the file always has its block');
  const { platform } = loweredStage(resolution, state);
  const readers = contextRows(resolution, state);
  const { from } = block;
  return {
    index: state.stage,
    key,
    name: state.name,
    label: state.name ?? `stage-${state.stage}`,
    baseWritten: from.base,
    base: state.baseName === '' ? undefined : state.baseName,
    parent,
    platformWritten: from.platform,
    platform: formatPlatform(platform),
    platformPinned: state.pinned !== undefined,
    replacedBy: state.replaced ? state.namedContext?.value : undefined,
    description: from.description,
    line: state.line,
    endLine: block.endLine,
    fromRange: from.node.range,
    fromEndLine: from.node.endLine,
    nameRange: from.nameRange,
    rows: block.nodes.map((parsed, row) => toRow(parsed, row, readers.has(row))),
  };
}

/** Node id of a source that is no stage. */
export function externalId(source: Source): string {
  switch (source.kind) {
    case 'image':
      return `image:${source.ref}`;
    case 'http':
    case 'git':
      return `${source.kind}:${source.url}`;
    case 'named-context':
      return `named-context:${source.name}`;
    case 'unresolved':
      return `unresolved:${source.text}`;
    default:
      return source.kind;
  }
}

function externalSources(references: readonly Reference[]): ExternalSource[] {
  const externals = new Map<string, ExternalSource>();
  for (const { source } of references) {
    if (source.kind === 'stage' || source.kind === 'scratch' || source.kind === 'context') continue;
    const id = externalId(source);
    if (!externals.has(id)) externals.set(id, { id, source });
  }
  return [...externals.values()];
}
