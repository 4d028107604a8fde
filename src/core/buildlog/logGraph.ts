import type { Step, StepKind } from '#core/plan/types.ts';
import { cacheMountsOf } from './cacheMounts.ts';
import { isBuildStep } from './candidates.ts';
import { isWhole, type LoggedStep, type ParsedLog } from './types.ts';

/** The step graph a log itself tells, without its Dockerfile. */
export interface LogGraph {
  /** In topological order. Lines are unknown, `origins` name the stage by its place in `stages`. */
  readonly steps: readonly Step[];
  /** Id of the logged step of each. */
  readonly logged: readonly number[];
  /** Labels of stages in the order they are first named. */
  readonly stages: readonly string[];
}

/**
 * The graph of a rawjson log (L1: it announces every step with its inputs) or a build record. Undefined where the
 * log has no edges: plain logs and terminal copies tell no graph.
 */
export function logGraph(log: ParsedLog): LogGraph | undefined {
  if (!isWhole(log)) return undefined;
  const order = topological(log.steps);
  const ids = new Map(order.map((step, id) => [step.id, id]));
  const stages: string[] = [];
  const stageIds = new Map<string, number>();
  for (const { name } of log.steps) {
    const stage = stageLabel(name.words);
    if (name.number === undefined || stageIds.has(stage)) continue;
    stageIds.set(stage, stages.length);
    stages.push(stage);
  }
  const steps = order.map((logged, id): Step => {
    const { name } = logged;
    const label = name.number === undefined ? undefined : stageLabel(name.words);
    return {
      id,
      kind: name.kind as StepKind,
      key: `log ${logged.id}`,
      label: name.full,
      inputs: (logged.inputs ?? []).flatMap((input, index) => {
        const step = ids.get(input);
        return step === undefined ? [] : [{ step, role: index === 0 ? 'rootfs' : 'content', paths: [] }];
      }),
      origins:
        label === undefined ? [] : [{ stage: stageIds.get(label) ?? 0, line: 0, row: name.number ?? 0 }],
      lines: [],
      platform: name.platform ?? '',
      locks: name.kind === 'run' ? cacheMountsOf(name.text) : [],
      logStage: label,
      logNumber: name.number,
      logTotal: name.total,
    };
  });
  return { steps, logged: order.map(({ id }) => id), stages };
}

/** With two words before the number the first is the bake target. */
function stageLabel(words: readonly string[]): string {
  return words[1] ?? words[0] ?? '';
}

/** Build steps, inputs before dependents; steps of a circle (a log that was tampered with) are left out. */
function topological(steps: readonly LoggedStep[]): readonly LoggedStep[] {
  const build = new Set(steps.filter(isBuildStep).map(({ id }) => id));
  const missing = new Map<number, number>();
  const dependents = new Map<number, number[]>();
  for (const id of build) {
    const inputs = new Set((steps[id]?.inputs ?? []).filter((input) => build.has(input)));
    missing.set(id, inputs.size);
    for (const input of inputs) {
      const known = dependents.get(input);
      if (known) known.push(id);
      else dependents.set(input, [id]);
    }
  }
  const order = [...build].filter((id) => missing.get(id) === 0);
  for (let at = 0; at < order.length; at++) {
    for (const dependent of dependents.get(order[at] ?? -1) ?? []) {
      const left = (missing.get(dependent) ?? 0) - 1;
      missing.set(dependent, left);
      if (left === 0) order.push(dependent);
    }
  }
  return order.flatMap((id) => steps[id] ?? []);
}
