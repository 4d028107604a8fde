import { proposed } from '#core/dockerfile/suggest.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { checkSettings } from '#core/stages/checkSettings.ts';
import { loweredStage } from './lowerFile.ts';
import { outlineOf } from './outline.ts';
import { graphProblem } from '#core/stages/problems.ts';
import { reachFrom, type Reach } from './reach.ts';
import { resolveFile, type Resolution } from '#core/stages/resolve.ts';
import type { DispatchState } from '#core/stages/state.ts';
import { mergeSteps } from './steps.ts';
import type { Source } from '#core/stages/types.ts';
import type { BuildPlan, StageDependency, Step, StepOrigin } from './types.ts';

/**
 * What BuildKit does for one target ("" is the last stage). Where BuildKit stops, `error` says why and the rest is what could still be worked out.
 */
export function planBuild(file: Resolution, target: string): BuildPlan {
  const resolution = forTarget(file, target);
  const { parsed } = resolution;
  const parseError = parsed.problems.find(({ severity }) => severity === 'error');
  const known = checkSettings(parsed, resolution.buildArgs).problem ?? parseError ?? resolution.problems[0];
  const stage = target === '' ? resolution.stageStates.at(-1) : resolution.byName.get(target.toLowerCase());
  if (!stage) {
    const nothing = target === '' && resolution.frontend.kind === 'foreign';
    return emptyPlan(target, known ?? (nothing ? undefined : unknownTarget(resolution, target)));
  }
  const reach = reachFrom(stage, resolution.stageStates);
  const built = resolution.stageStates.filter((state) => reach.states.has(state));
  const steps = mergeSteps(loweredStage(resolution, stage).tail, reach.numberOffset);
  const error = known ?? reachProblem(resolution, built, reach) ?? unbuildable(resolution, built, steps);
  const { cyclic, dependencies } = dependencyOrder(reach);
  return {
    target,
    stage: stage.stage,
    error,
    built: built.map((state) => state.stage),
    stageDeps: built.flatMap((state) => stageDependencies(state)),
    steps,
    ...outlineOf(resolution, stage, dependencies),
    cyclic,
  };
}

/** Files that read TARGETSTAGE resolve differently for each target; all others once. */
export function forTarget(file: Resolution, target: string): Resolution {
  if (target === '' || !file.parsed.text.includes('TARGETSTAGE')) return file;
  return resolveFile(file.parsed, file.options, target);
}

function emptyPlan(target: string, error: Diagnostic | undefined): BuildPlan {
  return {
    target,
    stage: -1,
    error,
    built: [],
    stageDeps: [],
    steps: [],
    args: [],
    secrets: [],
    ssh: [],
    cyclic: false,
  };
}

function unknownTarget({ byName, parsed }: Resolution, target: string): Diagnostic {
  const suggestion = proposed(target, byName.keys());
  const end = parsed.text.length;
  return graphProblem('target-unknown', 0, { start: end, end }, { target, suggestion });
}

/** The first thing that stops BuildKit while it lowers the stages of this target. */
function reachProblem(
  resolution: Resolution,
  built: readonly DispatchState[],
  reach: Reach,
): Diagnostic | undefined {
  for (const state of built) {
    const [problem] = state.triggerProblems;
    if (problem) return problem;
  }
  for (const state of built) {
    const [problem] = loweredStage(resolution, state).problems;
    if (problem && reach.states.has(state)) return problem;
  }
  return undefined;
}

/** The first step of the target that cannot be built. A stage may be needed without any of its steps. */
function unbuildable(
  resolution: Resolution,
  built: readonly DispatchState[],
  steps: readonly Step[],
): Diagnostic | undefined {
  const found = built.flatMap((state) => loweredStage(resolution, state).unbuildable);
  if (found.length === 0) return undefined;
  const keyOf = ({ stage, line, row }: StepOrigin): string => `${stage} ${line} ${row}`;
  const needed = new Set(steps.flatMap(({ kind, origins }) => (kind === 'run' ? origins.map(keyOf) : [])));
  return found.find(({ origin }) => needed.has(keyOf(origin)))?.problem;
}

/** Whether a stage depends on itself (ONBUILD can do that), and the order `--call=outline` walks in. */
function dependencyOrder(reach: Reach): {
  cyclic: boolean;
  dependencies: (state: DispatchState) => DispatchState[];
} {
  const dependencies = (state: DispatchState): DispatchState[] => [
    ...(state.base ? [state.base] : []),
    ...state.deps.keys(),
  ];
  return { cyclic: hasCycle(reach.states, dependencies), dependencies };
}

function hasCycle(
  states: ReadonlySet<DispatchState>,
  dependencies: (state: DispatchState) => DispatchState[],
): boolean {
  const waiting = new Map([...states].map((state) => [state, dependencies(state).length]));
  const dependents = new Map<DispatchState, DispatchState[]>();
  for (const state of states) {
    for (const dependency of dependencies(state)) {
      const list = dependents.get(dependency) ?? [];
      list.push(state);
      dependents.set(dependency, list);
    }
  }
  const ready = [...states].filter((state) => waiting.get(state) === 0);
  let done = 0;
  for (let state = ready.pop(); state; state = ready.pop()) {
    done += 1;
    for (const dependent of dependents.get(state) ?? []) {
      const left = (waiting.get(dependent) ?? 0) - 1;
      waiting.set(dependent, left);
      if (left === 0) ready.push(dependent);
    }
  }
  return done < states.size;
}

/** Where the stage starts from and what it reads, one row per source and kind. */
function stageDependencies(state: DispatchState): StageDependency[] {
  const rows: StageDependency[] = [{ stage: state.stage, source: parentOf(state), kind: 'from' }];
  const seen = new Set<string>();
  for (const source of state.deps.keys()) {
    if (source.baseName === 'scratch' && source.stage < 0) continue;
    const ref: Source = source.stage >= 0 ? { kind: 'stage', stage: source.stage } : imageSource(source);
    const key = JSON.stringify(ref);
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push({ stage: state.stage, source: ref, kind: 'use' });
  }
  return rows;
}

/** Where the file system of a stage starts. */
export function parentOf(state: DispatchState): Source {
  return state.base ? { kind: 'stage', stage: state.base.stage } : imageSource(state);
}

/** What an image state stands for. */
export function imageSource(state: DispatchState): Source {
  if (state.namedContext) {
    const { name, value } = state.namedContext;
    return { kind: 'named-context', name, value };
  }
  if (state.baseName === 'scratch') return { kind: 'scratch' };
  if (state.image === undefined) return { kind: 'unresolved', text: state.baseName };
  return { kind: 'image', ref: state.image };
}
