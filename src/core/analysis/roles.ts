import type { BuildPlan, Reference } from '#core/plan/types.ts';
import type { Role, StageRole } from './types.ts';

/** What roles are told from: the stages' references and, for each target, what it builds. */
export interface RoleInput {
  readonly stageCount: number;
  readonly references: readonly Reference[];
  readonly plan: BuildPlan;
  /** Stages that each target builds; "" is the default target. */
  readonly builtByTarget: ReadonlyMap<string, ReadonlySet<number>> | undefined;
}

/** References of each stage, by its index. */
export type Outgoing = readonly (readonly Reference[])[];

/**
 * What every stage is to the target:
 *
 *     base ─FROM─> runtime ─FROM─> final        target: final, layers: base and runtime
 *     deps ─FROM─> build ─COPY──────^           files: build; build only: deps
 *
 * `layers` is the FROM chain of the target, `files` a stage that COPY takes files from into that chain
 * (inherited ONBUILD COPY included), `build-only` whatever else BuildKit builds for it.
 */
export function stageRoles({ stageCount, references, plan, builtByTarget }: RoleInput): readonly StageRole[] {
  const outgoing = groupByStage(references, stageCount);
  const built = new Set(plan.built);
  const cameBy = arrivals(plan.stage, outgoing, built);
  const builders = builtByTarget && buildersOf(builtByTarget, built);
  return rolesFor(plan.stage, outgoing, built).map((role, stage) => {
    if (role !== 'not-built') return { stage, role, via: cameBy.get(stage), builtBy: [] };
    return { stage, role, via: undefined, builtBy: builders && (builders.get(stage) ?? []) };
  });
}

/** The targets that build each stage, in their order; nothing of those that the present target builds. */
function buildersOf(
  builtByTarget: ReadonlyMap<string, ReadonlySet<number>>,
  built: ReadonlySet<number>,
): ReadonlyMap<number, readonly string[]> {
  const builders = new Map<number, string[]>();
  for (const [name, stages] of builtByTarget) {
    for (const stage of stages) {
      if (built.has(stage)) continue;
      const names = builders.get(stage);
      if (names === undefined) builders.set(stage, [name]);
      else names.push(name);
    }
  }
  return builders;
}

/** The role of every stage, in file order, for a target that builds the stages in `built`. */
export function rolesFor(target: number, outgoing: Outgoing, built: ReadonlySet<number>): readonly Role[] {
  const chain = fromChain(target, outgoing);
  const copied = new Set<number>();
  for (const stage of chain) {
    for (const { source, kind, row, destination } of outgoing[stage] ?? []) {
      const copies = kind === 'copy' || (kind === 'onbuild' && row === -1 && destination !== '');
      if (copies && source.kind === 'stage' && !chain.has(source.stage)) copied.add(source.stage);
    }
  }
  return outgoing.map((_, stage) => {
    if (stage === target) return 'target';
    if (chain.has(stage)) return 'layers';
    if (copied.has(stage)) return 'files';
    return built.has(stage) ? 'build-only' : 'not-built';
  });
}

/** References by the stage that makes them. */
export function groupByStage(references: readonly Reference[], stageCount: number): Outgoing {
  const groups: Reference[][] = Array.from({ length: stageCount }, () => []);
  for (const reference of references) groups[reference.stage]?.push(reference);
  return groups;
}

/** The target and every stage it refers to, directly or not. */
export function reachedFrom(target: number, outgoing: Outgoing): ReadonlySet<number> {
  const seen = new Set([target]);
  for (const stage of seen) {
    for (const { source } of outgoing[stage] ?? []) if (source.kind === 'stage') seen.add(source.stage);
  }
  return seen;
}

/** The target and the stages below it by FROM. */
function fromChain(target: number, outgoing: Outgoing): ReadonlySet<number> {
  const chain = new Set<number>();
  for (let stage: number | undefined = target; stage !== undefined && stage >= 0 && !chain.has(stage);) {
    chain.add(stage);
    const base: Reference | undefined = outgoing[stage]?.find(({ kind }) => kind === 'from');
    stage = base?.source.kind === 'stage' ? base.source.stage : undefined;
  }
  return chain;
}

/** Breadth-first from the target: the reference by which each stage is first reached. */
function arrivals(
  target: number,
  outgoing: Outgoing,
  built: ReadonlySet<number>,
): ReadonlyMap<number, string | undefined> {
  const cameBy = new Map<number, string | undefined>([[target, undefined]]);
  for (const stage of cameBy.keys()) {
    for (const { source, id } of outgoing[stage] ?? []) {
      if (source.kind !== 'stage' || cameBy.has(source.stage) || !built.has(source.stage)) continue;
      cameBy.set(source.stage, id);
    }
  }
  return cameBy;
}

const known = new WeakMap<readonly Reference[], ReadonlyMap<string, Reference>>();

/** References by their ids: worked out once for a list, as every stage of an outline asks for its way. */
function byIdOf(references: readonly Reference[]): ReadonlyMap<string, Reference> {
  const byId = known.get(references) ?? new Map(references.map((reference) => [reference.id, reference]));
  known.set(references, byId);
  return byId;
}

/** The references that lead from the target to a stage, nearest the target first. */
export function rolePath(
  roles: readonly StageRole[],
  references: readonly Reference[],
  stage: number,
): readonly Reference[] {
  const byId = byIdOf(references);
  const path: Reference[] = [];
  for (let id = roles[stage]?.via; id !== undefined;) {
    const reference = byId.get(id);
    if (!reference) break;
    path.push(reference);
    id = roles[reference.stage]?.via;
  }
  return path.toReversed();
}
