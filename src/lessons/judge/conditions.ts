import { overlapOf } from '#core/analysis/overlap.ts';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { waitLine } from './stageSets.ts';
import type { Condition, Reason } from './tasks.ts';

/** Why a condition is not met; undefined where it is. */
export function unmet(condition: Condition, overview: Overview): Reason | undefined {
  const stageOf = (label: string): StageView | undefined =>
    overview.stages.find((stage) => stage.label === label);
  switch (condition.is) {
    case 'accepted': {
      const error = overview.plan.error ?? overview.problems.find(({ severity }) => severity === 'error');
      return error && { kind: 'rejected', line: Math.max(error.line, 1) };
    }
    case 'role': {
      const stage = stageOf(condition.stage);
      const given = overview.roles[stage?.index ?? -1];
      if (stage === undefined || given === undefined) return { kind: 'no-stage', stage: condition.stage };
      if (condition.roles.includes(given.role)) return undefined;
      const via = overview.references.find(({ id }) => id === given.via);
      return { kind: 'role', stage: stage.label, role: given.role, line: via?.line ?? stage.line };
    }
    case 'only': {
      const wrong = overview.stages.find(
        ({ index, label }) => overview.plan.built.includes(index) !== condition.stages.includes(label),
      );
      if (wrong === undefined) return undefined;
      const isBuilt = overview.plan.built.includes(wrong.index);
      return { kind: isBuilt ? 'builds-too' : 'builds-not', stage: wrong.label, line: wrong.line };
    }
    case 'refers': {
      const [stage, to] = [stageOf(condition.stage), stageOf(condition.to)];
      if (stage === undefined) return { kind: 'no-stage', stage: condition.stage };
      if (to === undefined) return { kind: 'no-stage', stage: condition.to };
      const found = overview.references.find(
        ({ stage: from, source, kind }) =>
          from === stage.index &&
          kind === condition.kind &&
          source.kind === 'stage' &&
          source.stage === to.index,
      );
      if (found === undefined) {
        return { kind: 'no-reference', stage: stage.label, to: to.label, line: stage.line };
      }
      if (condition.byName !== true || !/^\d+$/.test(found.written)) return undefined;
      return { kind: 'by-number', stage: stage.label, written: found.written, line: found.line };
    }
    case 'together': {
      const [first, second] = [stageOf(condition.stages[0]), stageOf(condition.stages[1])];
      if (first === undefined) return { kind: 'no-stage', stage: condition.stages[0] };
      if (second === undefined) return { kind: 'no-stage', stage: condition.stages[1] };
      const overlap = overlapOf(overview.plan, first.index).find(({ stage }) => stage === second.index);
      if (overlap?.kind === 'together') return undefined;
      const line = waitLine(overview, first, second) ?? second.line;
      return { kind: 'waits', stage: first.label, other: second.label, line };
    }
  }
}
