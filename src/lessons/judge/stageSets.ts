import { overlapOf } from '#core/analysis/overlap.ts';
import { overlapReason } from '#core/analysis/reason.ts';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import type { Mount, MountType } from '#core/dockerfile/types.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import { askedFor, doubledIn, onBuilder } from './platforms.ts';
import { fateOfStage, rebuildIn, stagesOfFate } from './rebuilds.ts';
import { runsIn } from './runs.ts';
import { overviewIn, type Situation } from './situation.ts';
import type { Reason, StageSet } from './tasks.ts';

/** What the core says of the target that a set asks about. */
function overviewFor(set: StageSet, situation: Situation): Overview {
  const asked =
    'platform' in set && set.platform !== undefined ? askedFor(situation, set.platform) : situation;
  return overviewIn(asked, 'target' in set ? set.target : undefined);
}

/** Keys of the stages of a set, in file order. */
export function stagesIn(set: StageSet, situation: Situation): readonly string[] {
  const overview = overviewFor(set, situation);
  const members = indexesIn(set, overview, situation);
  return overview.stages.filter(({ index }) => members.has(index)).map(({ key }) => key);
}

/** Whether the roles that graph and text show of the situation tell which stages are meant. */
export function rolesTell(set: StageSet, situation: Situation): boolean {
  if (set.is !== 'role' && set.is !== 'built') return false;
  const asked = indexesIn(set, overviewFor(set, situation), situation);
  const shown = indexesIn(set, overviewIn(situation), situation);
  return asked.size === shown.size && [...asked].every((stage) => shown.has(stage));
}

function indexesIn(
  set: StageSet,
  { plan, roles, references, stages }: Overview,
  situation: Situation,
): ReadonlySet<number> {
  switch (set.is) {
    case 'built':
      return new Set(plan.built);
    case 'role':
      return new Set(roles.filter(({ role }) => set.roles.includes(role)).map(({ stage }) => stage));
    case 'named-at':
      return new Set(
        references.flatMap(({ line, source }) =>
          line === set.line && source.kind === 'stage' ? [source.stage] : [],
        ),
      );
    case 'beside': {
      const asked = stages.find(({ label }) => label === set.stage);
      const overlaps = asked === undefined ? [] : overlapOf(plan, asked.index);
      return new Set(
        overlaps.filter(({ kind }) => kind === 'together' || kind === 'partly').map(({ stage }) => stage),
      );
    }
    case 'mounting':
      return new Set(
        runsIn(situation.file).flatMap(({ stage, mounts }) => (mounts.some(isOf(set.type)) ? stage : [])),
      );
    case 'on-builder':
      return onBuilder(situation);
    case 'doubled':
      return new Set(doubledIn({ ...situation, target: set.target }).map(({ stage }) => stage));
    case 'reruns':
      return stagesOfFate(rebuildIn({ ...situation, target: set.target }, set.changed), 'reruns');
  }
}

function isOf(asked: MountType): (mount: Mount) => boolean {
  return ({ type }) => type === asked;
}

/** What is wrong with marking exactly these stages; undefined where they are the set. The first wrong stage is told. */
export function wrongIn(set: StageSet, marked: readonly string[], situation: Situation): Reason | undefined {
  if (marked.length === 0) return { kind: 'nothing-marked' };
  const overview = overviewFor(set, situation);
  const members = indexesIn(set, overview, situation);
  const wrong = overview.stages.find(({ key, index }) => marked.includes(key) !== members.has(index));
  if (wrong === undefined) return undefined;
  return reasonFor(set, wrong, { isMember: members.has(wrong.index), overview, situation });
}

interface Found {
  readonly isMember: boolean;
  readonly overview: Overview;
  readonly situation: Situation;
}

/** Why a stage is in a set, or not: the line that decides it. */
function reasonFor(set: StageSet, stage: StageView, { isMember, overview, situation }: Found): Reason {
  const { label, line } = stage;
  switch (set.is) {
    case 'built':
      return isMember ? neededBy(stage, overview) : { kind: 'not-built', stage: label, line };
    case 'role': {
      const given = overview.roles[stage.index];
      if (given === undefined) return { kind: 'no-stage', stage: label };
      const via = overview.references.find(({ id }) => id === given.via);
      return { kind: 'role', stage: label, role: given.role, line: via?.line ?? line };
    }
    case 'named-at':
      return { kind: isMember ? 'names-it' : 'names-other', stage: label, line: set.line };
    case 'beside': {
      const asked = overview.stages.find((one) => one.label === set.stage);
      const both = { stage: label, other: set.stage };
      if (isMember || asked === undefined || asked === stage) return { kind: 'no-wait', ...both, line };
      return { kind: 'waits', ...both, line: waitLine(overview, asked, stage) ?? line };
    }
    case 'mounting': {
      const { type } = set;
      const run = runsIn(situation.file).find(
        ({ stage: at, mounts }) => at === stage.index && mounts.some(isOf(type)),
      );
      return { kind: run ? 'mounts-it' : 'mounts-not', stage: label, type, line: run?.line ?? line };
    }
    case 'reruns':
      return fateOfStage(rebuildIn({ ...situation, target: set.target }, set.changed), stage);
    case 'on-builder':
      return { kind: isMember ? 'on-builder' : 'on-asked', stage: label, line };
    case 'doubled': {
      const lines = doubledIn({ ...situation, target: set.target }).flatMap((one) =>
        one.stage === stage.index ? one.line : [],
      );
      return {
        kind: isMember ? 'doubled' : 'not-doubled',
        stage: label,
        line: isMember ? lines.reduce((first, each) => Math.min(first, each), Infinity) : line,
      };
    }
  }
}

function neededBy({ index, label, line }: StageView, { roles, references, stages }: Overview): Reason {
  const via = references.find(({ id }) => id === roles[index]?.via);
  if (via === undefined) return { kind: 'is-target', stage: label, line };
  return { kind: 'needed', stage: label, by: stages[via.stage]?.label ?? '', line: via.line };
}

/** The line of the step at which one of two stages waits for the other. */
export function waitLine({ plan }: Overview, a: StageView, b: StageView): number | undefined {
  const last = overlapReason(plan, a.index, b.index)?.steps.at(-1);
  const step = last === undefined ? undefined : plan.steps[last];
  return step && firstOrigin(step)?.line;
}
