import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { BuildPlan, Stage, StageGraph } from '#core/plan/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { OtherTarget } from './compare.ts';
import type { Overview, StageView, TargetView } from './overview-types.ts';
import { groupByStage, reachedFrom, stageRoles } from './roles.ts';

/** Build options that change nothing. */
export const defaultOptions: BuildOptions = {
  buildArgs: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};

const problemLimit = 500;
/** Stages up to which it is told, for every stage, which targets build it (quadratic in their number). */
const targetLimit = 1500;
/** Rows of one stage that are handed on; more only where they refer to something. */
const rowLimit = 2500;

/**
 * Everything the page draws for one text, one set of build options and one target, and of a second target
 * what a comparison needs. Never throws; the result is bounded and plain data.
 *
 * @internal For tests and measurements.
 */
export function overview(text: string, options: BuildOptions, target: string, other?: string): Overview {
  return overviewOfFile(openFile(text, options), target, other);
}

/** The same of a file that has been read already. */
export function overviewOfFile(resolution: Resolution, target: string, other?: string): Overview {
  const graph = buildStageGraph(resolution);
  return overviewOf({ resolution, graph, plan: planBuild(resolution, target) }, other);
}

/** A file that has been read, and the plan of the chosen target. */
export interface ReadFile {
  readonly resolution: Resolution;
  readonly graph: StageGraph;
  readonly plan: BuildPlan;
}

/** The overview of a file that has been read already. */
export function overviewOf({ resolution, graph, plan }: ReadFile, other?: string): Overview {
  const problems = allProblems(graph, plan);
  const referring = referringRows(graph);
  const compared = other === undefined ? undefined : otherTarget(resolution, graph, other);
  return {
    options: resolution.options,
    target: plan.target,
    stages: graph.stages.map((stage) => stageView(stage, referring[stage.index] ?? new Set())),
    preamble: graph.preamble.slice(0, rowLimit),
    externals: graph.externals,
    references: graph.references,
    targets: targetViews(graph),
    plan,
    roles: stageRoles({
      stageCount: graph.stages.length,
      references: graph.references,
      plan,
      builtByTarget: builtByTarget(graph),
    }),
    declaredArgs: graph.declaredArgs,
    problems: problems.slice(0, problemLimit),
    problemCount: problems.length,
    ...(resolution.frontend.kind !== 'own' && { readBy: resolution.frontend.image }),
    ...(compared && { other: compared }),
  };
}

function otherTarget(resolution: Resolution, graph: StageGraph, target: string): OtherTarget | undefined {
  const plan = planBuild(resolution, target);
  if (plan.stage < 0) return undefined;
  const input = { stageCount: graph.stages.length, references: graph.references, plan };
  return { target, plan, roles: stageRoles({ ...input, builtByTarget: undefined }) };
}

/** What is wrong with the file, and what is wrong with the chosen target alone. */
function allProblems(graph: StageGraph, plan: BuildPlan): readonly Diagnostic[] {
  const { error } = plan;
  const known =
    !error ||
    graph.problems.some(({ rule, range }) => rule === error.rule && range.start === error.range.start);
  return known ? graph.problems : [error, ...graph.problems];
}

function targetViews({ stages, targets }: StageGraph): readonly TargetView[] {
  const last = stages.at(-1);
  const views: TargetView[] = last ? [{ name: '', stage: last.index, description: last.description }] : [];
  const lastOfName = new Map(stages.map((stage) => [stage.name, stage]));
  for (const name of targets) {
    const stage = lastOfName.get(name);
    if (stage) views.push({ name, stage: stage.index, description: stage.description });
  }
  return views;
}

/** Which stages each target reaches, from references alone; undefined where the file has too many stages. */
function builtByTarget(graph: StageGraph): ReadonlyMap<string, ReadonlySet<number>> | undefined {
  if (graph.stages.length > targetLimit) return undefined;
  const outgoing = groupByStage(graph.references, graph.stages.length);
  return new Map(targetViews(graph).map(({ name, stage }) => [name, reachedFrom(stage, outgoing)]));
}

/** Rows of each stage that refer to something. */
function referringRows({ stages, references }: StageGraph): readonly ReadonlySet<number>[] {
  const rows = stages.map(() => new Set<number>());
  for (const { stage, row } of references) rows[stage]?.add(row);
  return rows;
}

function stageView(stage: Stage, referring: ReadonlySet<number>): StageView {
  const rows = stage.rows.filter(
    ({ row, readsContext }) => row < rowLimit || readsContext || referring.has(row),
  );
  return { ...stage, rows, rowsOmitted: stage.rows.length - rows.length };
}
