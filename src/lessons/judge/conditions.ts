import { overlapOf } from '#core/analysis/overlap.ts';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { joinPath } from '#core/plan/paths.ts';
import { unmetMount } from './mounts.ts';
import { unmetPlatform } from './platforms.ts';
import { unmetRebuild } from './rebuilds.ts';
import { overviewIn, type Situation } from './situation.ts';
import { runOf } from './runs.ts';
import { waitLine } from './stageSets.ts';
import type { Condition, Reason } from './tasks.ts';

/** Why a condition is not met; undefined where it is. */
export function unmet(condition: Condition, situation: Situation): Reason | undefined {
  const overview = overviewIn(situation);
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
        return {
          kind: 'no-reference',
          stage: stage.label,
          to: to.label,
          how: condition.kind,
          line: stage.line,
        };
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
    case 'asks-for':
      return asksOtherwise(condition, overview);
    case 'on-builder':
    case 'platforms':
      return unmetPlatform(condition, situation, overview);
    case 'brings': {
      const { any } = condition;
      const stage = stageOf(condition.stage);
      if (stage === undefined) return { kind: 'no-stage', stage: condition.stage };
      const brings = overview.references.some(
        ({ stage: to, kind, source, paths }) =>
          to === stage.index &&
          kind === 'copy' &&
          source.kind === 'stage' &&
          any.some(
            ({ from, path }) =>
              stageOf(from)?.index === source.stage &&
              paths.some((copied) => isIn(path, joinPath('/', copied))),
          ),
      );
      if (brings) return undefined;
      return { kind: 'brings-not', stage: stage.label, path: any[0]?.path ?? '', line: stage.line };
    }
    case 'runs': {
      const { command, does } = condition;
      const stage = stageOf(condition.stage);
      if (stage === undefined) return { kind: 'no-stage', stage: condition.stage };
      const run = runOf(situation.file, stage.index, command);
      if ((run !== undefined) === does) return undefined;
      if (run !== undefined) return { kind: 'still-there', words: command, line: run.line };
      return { kind: 'no-command', stage: stage.label, command };
    }
    case 'rebuild':
      return unmetRebuild(condition, situation, overview);
    default:
      return unmetMount(condition, situation.file, overview);
  }
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`);
}

function asksOtherwise(
  { secrets, ssh }: Extract<Condition, { is: 'asks-for' }>,
  { plan }: Overview,
): Reason | undefined {
  const lists = [
    { asked: plan.secrets, wanted: secrets, flag: (name: string) => `--secret id=${name}` },
    { asked: plan.ssh, wanted: ssh, flag: (name: string) => `--ssh ${name}` },
  ];
  for (const { asked, wanted, flag } of lists) {
    const more = asked.find(({ name }) => !wanted.includes(name));
    if (more !== undefined) return { kind: 'asks', flag: flag(more.name), line: more.line };
    const missing = wanted.find((name) => !asked.some((one) => one.name === name));
    if (missing !== undefined) return { kind: 'asks-not', flag: flag(missing) };
  }
  return undefined;
}
