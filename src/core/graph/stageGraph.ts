import { formatPlatform } from '#core/expand/platform.ts';
import { lowerStage } from './lowerStage.ts';
import { parentOf } from './plan.ts';
import { referencesOf } from './references.ts';
import type { Resolution } from './resolve.ts';
import type { DispatchState } from './state.ts';
import type { ExternalSource, Reference, Source, Stage, StageGraph } from './types.ts';

/**
 * Stages and what they refer to, the same for all targets: what the page draws. Faulty files are drawn as
 * far as they can be.
 */
export function buildStageGraph(resolution: Resolution): StageGraph {
  const { parsed, options, stageStates } = resolution;
  for (const state of stageStates) lowerStage(resolution, state);
  const keys = stageKeys(stageStates);
  const references = stageStates.flatMap((state) => referencesOf(resolution, state, keys[state.stage] ?? ''));
  return {
    parsed,
    options,
    stages: stageStates.map((state) => toStage(resolution, state, keys[state.stage] ?? '', references)),
    references,
    externals: externalSources(references),
    problems: [...parsed.problems, ...resolution.problems, ...loweringProblems(resolution)],
    targets: [...new Set(stageStates.flatMap(({ name }) => (name === undefined ? [] : [name])))],
  };
}

/** Problems of lowering, of every stage whether a target builds it or not. */
function loweringProblems(resolution: Resolution): StageGraph['problems'] {
  return resolution.stageStates.flatMap((state) => [
    ...state.triggerProblems,
    ...lowerStage(resolution, state).problems,
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

function toStage(
  resolution: Resolution,
  state: DispatchState,
  key: string,
  references: readonly Reference[],
): Stage {
  const { block } = state;
  if (!block) throw new TypeError('a stage of the file always has its block');
  const { platform } = lowerStage(resolution, state);
  const readers = new Set(contextRows(resolution, state));
  return {
    index: state.stage,
    key,
    from: block.from,
    name: state.name,
    label: state.name ?? `stage-${state.stage}`,
    base: state.baseName === '' ? undefined : state.baseName,
    parent:
      references.find(({ stage, row }) => stage === state.stage && row === -1)?.source ?? parentOf(state),
    platform: formatPlatform(platform),
    platformPinned: state.pinned !== undefined,
    description: block.from.description,
    line: state.line,
    endLine: block.endLine,
    rows: block.nodes.map((parsed, row) => ({ parsed, readsContext: readers.has(row) })),
    commands: block.commands,
  };
}

/** Rows whose step has the build context among its inputs. */
function contextRows(resolution: Resolution, state: DispatchState): number[] {
  const rows: number[] = [];
  for (let vertex = lowerStage(resolution, state).tail; vertex;) {
    const rootfs = vertex.inputs.find(({ role }) => role === 'rootfs')?.vertex;
    const { origin, inputs, kind } = vertex;
    const copied = kind === 'merge' ? (inputs.at(-1)?.vertex.inputs ?? []) : inputs;
    const reads = copied.some(({ vertex: { kind: of, reference } }) => of === 'context' && reference === '');
    if (reads && origin?.stage === state.stage) rows.push(origin.row);
    vertex = origin?.stage === state.stage ? rootfs : undefined;
  }
  return rows;
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
