import { stageRoles } from '#core/analysis/roles.ts';
import { rejectedByChecks } from '#core/checks/rejection.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { BuildPlan, Stage, StageGraph } from '#core/plan/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { IgnoredSources } from '#core/checks/types.ts';
import type { ContextReport } from '#core/ignore/contextReport.ts';
import type { RebuildReport } from '#core/rebuild/rebuildReport.ts';
import type { ScheduleReport } from '#core/timing/scheduleReport.ts';
import type { SizesReport } from '#core/sizes/sizesReport.ts';
import type { Finding } from './finding.ts';
import type { JsonBuild, JsonError, JsonLint, JsonPlan, JsonStage, StagegraphJson } from './jsonTypes.ts';
import { errorLines, outlineArg, outlineMount, sourceName, visibleSteps } from './record.ts';

/**
 * Entries of all targets together up to which targets are printed: their steps, and a role of every stage. In a chain
 * of n stages they are quadratic in n; the largest real file known has 7,600 steps.
 */
const ENTRY_LIMIT = 200_000;

/** What the object says besides what follows from the file. */
export interface JsonInput {
  /** Name of the file. */
  readonly file: string;
  /** `--target`; "" is the default one. */
  readonly target: string;
  readonly findings: readonly Finding[];
  /** An error in words. */
  readonly say: (error: Diagnostic) => string;
  /** When the steps of the target run; undefined where nobody asked. */
  readonly schedule?: ScheduleReport | undefined;
  /** What the next build runs again; undefined where nobody asked. */
  readonly rebuild?: RebuildReport | undefined;
  /** How large the layers of the target are; undefined where nobody measured them. */
  readonly sizes?: SizesReport | undefined;
  /** What is read of the build context; undefined where neither an ignore file nor a list of files is known. */
  readonly context?: ContextReport | undefined;
  /** What the ignore file excludes, for the targets that warnings fail. */
  readonly ignored?: IgnoredSources | undefined;
}

/**
 * A file as JSON (version 1): every target with its stages, steps, roles and outline. Field by field the same
 * as the conformance records, and more. The order of keys is fixed, so equal files give equal text.
 */
export function jsonOf(resolution: Resolution, input: JsonInput): StagegraphJson {
  const { file, target, findings, schedule, rebuild, context, sizes } = input;
  const { parsed, options } = resolution;
  const head = {
    ...headOf(file),
    ...optionsGiven(options),
    ...(target !== '' && { target }),
    ...(resolution.frontend.kind !== 'own' && { readBy: resolution.frontend.image }),
  } as const;
  const parseError = parsed.problems.find(({ severity }) => severity === 'error');
  if (parseError) return { ...head, error: { ...errorOf(parseError, input.say), lines: [parseError.line] } };
  const graph = buildStageGraph(resolution);
  return {
    ...head,
    stages: graph.stages.map(stageOf),
    lint: lintOf(findings),
    checks: findings.map(({ rule, line, message, origin, severity }) => ({
      rule,
      line,
      message,
      origin,
      severity,
    })),
    ...buildsOf(resolution, graph, input),
    ...(schedule && { schedule }),
    ...(rebuild && { rebuild }),
    ...(context && { context }),
    ...(sizes && { sizes }),
  };
}

/** A build log without its Dockerfile: only when its steps ran is known. */
export function jsonOfLog(file: string, schedule: ScheduleReport): StagegraphJson {
  return { ...headOf(file), schedule };
}

function headOf(file: string): Pick<StagegraphJson, 'version' | 'semantics' | 'file'> {
  return { version: 1, semantics: 'BuildKit 0.32.2', file };
}

function optionsGiven({ buildArgs, contexts, platform }: BuildOptions): Partial<StagegraphJson> {
  return {
    ...(Object.keys(buildArgs).length > 0 && { buildArgs }),
    ...(Object.keys(contexts).length > 0 && { buildContexts: contexts }),
    ...(platform !== 'linux/amd64' && { platform }),
  };
}

function errorOf(error: Diagnostic, say: JsonInput['say']): JsonError {
  return { message: say(error), lines: errorLines(error), rule: error.rule };
}

function stageOf({
  name,
  description,
  baseWritten,
  platformWritten,
  line,
  fromEndLine,
  label,
  replacedBy,
}: Stage): JsonStage {
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && description !== '' && { description }),
    base: baseWritten,
    ...(platformWritten !== undefined && { platform: platformWritten }),
    line,
    endLine: fromEndLine,
    label,
    ...(replacedBy !== undefined && { replacedBy }),
  };
}

function lintOf(findings: readonly Finding[]): readonly JsonLint[] {
  return findings
    .filter(({ origin }) => origin === 'buildkit')
    .map(({ rule, line, message }) => ({ rule, line, message }))
    .toSorted((a, b) => a.line - b.line || compare(a.rule, b.rule) || compare(a.message, b.message));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The default target, the one asked for and all others, as many as there is room for. */
function buildsOf(
  resolution: Resolution,
  graph: StageGraph,
  input: JsonInput,
): Pick<StagegraphJson, 'builds' | 'omitted'> {
  const wanted = new Set(['', input.target.toLowerCase()]);
  const builds = new Map<string, JsonBuild | undefined>(
    ['', ...graph.targets].map((name) => [name, undefined]),
  );
  const omitted: string[] = [];
  let entries = 0;
  for (const name of [...wanted, ...graph.targets.filter((other) => !wanted.has(other))]) {
    if (!builds.has(name)) continue;
    if (entries >= ENTRY_LIMIT && !wanted.has(name)) {
      omitted.push(name);
      builds.delete(name);
      continue;
    }
    const plan = planBuild(resolution, name);
    // A file for another frontend may have nothing to build that could be told here.
    if (plan.stage < 0 && !plan.error) continue;
    entries += plan.steps.length + graph.stages.length;
    builds.set(name, buildOf(resolution, plan, graph, input));
  }
  const complete = [...builds].flatMap(([name, build]) => (build ? [[name, build] as const] : []));
  return { builds: Object.fromEntries(complete), ...(omitted.length > 0 && { omitted }) };
}

function buildOf(
  resolution: Resolution,
  plan: BuildPlan,
  graph: StageGraph,
  { say, ignored }: JsonInput,
): JsonBuild {
  if (plan.error) return { error: errorOf(plan.error, say) };
  const rejected = rejectedByChecks(resolution, plan, ignored);
  return {
    stage: plan.stage,
    built: plan.built,
    roles: stageRoles({
      stageCount: graph.stages.length,
      references: graph.references,
      plan,
      builtByTarget: undefined,
    }).map(({ role }) => role),
    stageDeps: plan.stageDeps.map(({ stage, source, kind }) => [stage, sourceName(source), kind] as const),
    steps: visibleSteps(plan.steps).map(({ step, deps }) => ({
      key: step.key,
      deps,
      label: step.label,
      origins: step.origins.map(({ stage, line }) => ({ stage, line })),
    })),
    ...(rejected && { rejectedByChecks: rejected }),
    ...(plan.cyclic ? { cyclic: true } : outlineOf(plan)),
  };
}

function outlineOf({ args, secrets, ssh }: BuildPlan): Partial<JsonPlan> {
  return {
    ...(args.length > 0 && { args: args.map(outlineArg) }),
    ...(secrets.length > 0 && { secrets: secrets.map(outlineMount) }),
    ...(ssh.length > 0 && { ssh: ssh.map(outlineMount) }),
  };
}
