import { checkedOverviewOf, type CheckedOverview } from '#core/checks/checkedOverview.ts';
import { rejectionOf } from '#core/checks/rejection.ts';
import type { Check, IgnoredSources } from '#core/checks/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { assumptionOf } from '#core/timing/assumptions.ts';
import { basisOfFile } from '#core/timing/basis.ts';
import { buildTimes } from '#core/timing/buildTimes.ts';
import type { AssumedTiming, BuildTimes } from '#core/timing/buildTimesTypes.ts';
import { contentsOf, preambleOf, type Instruction } from './content.ts';
import { compareStages } from './stages.ts';
import { durationsOfBoth } from './durations.ts';
import { figuresOf } from './figures.ts';
import { compareFindings } from './findings.ts';
import { compareInstructions } from './instructions.ts';
import { matchStages, type StageMatch } from './matchStages.ts';
import { compareTargetLists } from './targets.ts';
import type { Difference, Sided, StageChange } from './types.ts';

/** What a comparison rests on besides the files. */
export interface ComparedBuild {
  /** Target of the file after; "" is the default target. That of the file before follows from it. */
  readonly target: string;
  /** Durations by the name of the step in the file after (`stepNames`), for steps of both files. */
  readonly timing: AssumedTiming;
  /** Rules of checks that say nothing. */
  readonly off?: ReadonlySet<string>;
  /** What the ignore file of the build context, which both have, excludes; undefined where there is none. */
  readonly ignored?: IgnoredSources | undefined;
}

/** A comparison, and the files as they are shown alone. */
export interface ComparedFiles {
  readonly difference: Difference;
  readonly overviews: Sided<CheckedOverview>;
}

/**
 * How a Dockerfile differs from the one before: stages, instructions and references, and what follows from them for one
 * target. Everything about one file is asked of those who own it. Never throws; in proportion to the files.
 */
export function compareFiles(before: Resolution, after: Resolution, build: ComparedBuild): ComparedFiles {
  const contents = { before: contentsOf(before), after: contentsOf(after) };
  const match = matchStages(contents.before, contents.after);
  const target = { before: targetBefore(before, after, match, build.target), after: build.target };
  const overviews = {
    before: checkedOverviewOf(before, target.before, undefined, build.ignored),
    after: checkedOverviewOf(after, target.after, undefined, build.ignored),
  };
  const stages = compareStages(contents, match, overviews);
  const preambleTexts = { before: preambleOf(before), after: preambleOf(after) };
  const preamble = compareInstructions(
    asInstructions(preambleTexts.before),
    asInstructions(preambleTexts.after),
  );
  const error = {
    before: overviews.before.plan.error ?? rejectionOf(before, overviews.before.plan, build.ignored),
    after: overviews.after.plan.error ?? rejectionOf(after, overviews.after.plan, build.ignored),
  };
  const { times, assumed } = timesOf(overviews, error, { match, stages }, build.timing);
  const reported = ({ checked }: CheckedOverview): readonly Check[] =>
    (checked?.checks ?? []).filter(({ rule }) => build.off?.has(rule) !== true);
  const findings = { before: reported(overviews.before), after: reported(overviews.after) };
  const difference: Difference = {
    isSame: [...stages, ...preamble].every(({ kind }) => kind === 'same') && isInOrder(stages),
    target,
    error,
    stages,
    preamble,
    preambleTexts,
    targets: compareTargetLists({ files: overviews, match, stages }),
    figures: {
      before: figuresOf(overviews.before, findings.before, times.before),
      after: figuresOf(overviews.after, findings.after, times.after),
    },
    times: { basis: times.after ? assumptionOf(times.after).basis : 'equal', assumed },
    findings: compareFindings({
      findings,
      stages: { before: overviews.before.stages, after: overviews.after.stages },
      changes: stages,
    }),
  };
  return { difference, overviews };
}

/** What `--target` was called: the same name, else the name of the stage that it was; the default where there was none. */
function targetBefore(before: Resolution, after: Resolution, match: StageMatch, target: string): string {
  const name = target.toLowerCase();
  if (target === '' || before.byName.has(name)) return target;
  const stage = match.ofAfter[after.byName.get(name)?.stage ?? -1] ?? -1;
  return before.stageStates[stage]?.name ?? '';
}

/** Stages keep their order: a stage that changes places is another target where it becomes the last. */
function isInOrder(stages: readonly StageChange[]): boolean {
  return stages.every(({ before, after }) => before?.index === after?.index);
}

function asInstructions(texts: readonly string[]): readonly Instruction[] {
  return texts.map((key) => {
    const blank = key.startsWith('#') ? key.indexOf('=') : key.indexOf(' ');
    return { keyword: key.slice(0, blank), rest: key.slice(blank + 1), key };
  });
}

interface ComparedTimes {
  readonly times: Sided<BuildTimes | undefined>;
  readonly assumed: Sided<number>;
}

function timesOf(
  files: Sided<CheckedOverview>,
  error: Difference['error'],
  { match, stages }: { readonly match: StageMatch; readonly stages: readonly StageChange[] },
  timing: AssumedTiming,
): ComparedTimes {
  const bases = { before: basisOfFile(files.before), after: basisOfFile(files.after) };
  const changes = new Map(stages.flatMap((change) => (change.before ? [[change.before.index, change]] : [])));
  const { durations, assumed } = durationsOfBoth(
    { bases, match, instructionsOf: (stage) => changes.get(stage)?.instructions ?? [] },
    timing.durations,
  );
  const timed = (side: keyof Sided<unknown>): BuildTimes | undefined =>
    error[side] === undefined
      ? buildTimes(bases[side], { ...timing, durations: durations[side] }, undefined)
      : undefined;
  return { times: { before: timed('before'), after: timed('after') }, assumed };
}
