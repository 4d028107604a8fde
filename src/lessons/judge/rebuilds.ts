import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import { askRebuild } from '#core/rebuild/asked.ts';
import type { Fate, Rebuild, RebuiltStep } from '#core/rebuild/types.ts';
import { readChanged } from '#core/rebuild/written.ts';
import { runOf } from './runs.ts';
import type { Situation } from './situation.ts';
import type { Reason, RebuildCondition } from './tasks.ts';

/** What the next build of the situation's target runs again, if this has changed (as in a link: `file:go.mod`). */
export function rebuildIn({ file, target }: Situation, changed: readonly string[]): Rebuild {
  const words = changed.flatMap((word) => readChanged(word) ?? []);
  return askRebuild({ file, target }, words, undefined).rebuild ?? { steps: [] };
}

/** Stages of which some step has a fate. */
export function stagesOfFate({ steps }: Rebuild, asked: Fate): ReadonlySet<number> {
  return new Set(
    steps.flatMap(({ step, fate }) => (fate === asked ? step.origins.map(({ stage }) => stage) : [])),
  );
}

/** What becomes of a stage: told by its first step that is run again for certain, else perhaps, else by its FROM. */
export function fateOfStage({ steps }: Rebuild, { index, label, line }: StageView): Reason {
  const own = steps.filter(({ step }) => step.origins.some(({ stage }) => stage === index));
  const first = own.find(({ fate }) => fate === 'reruns') ?? own.find(({ fate }) => fate === 'may-rerun');
  if (first === undefined) return { kind: 'stays-cached', stage: label, line };
  const at = first.step.origins.find(({ stage }) => stage === index)?.line ?? line;
  if (first.fate === 'may-rerun') return { kind: 'may-rerun', stage: label, line: at };
  return { kind: 'reruns', stage: label, line: at, origin: originLine(steps, first) ?? at };
}

/** Line of the step that a re-run leads back to. */
function originLine(steps: readonly RebuiltStep[], { origin }: RebuiltStep): number | undefined {
  const found = steps.find(({ step }) => step.id === origin);
  return found && firstOrigin(found.step)?.line;
}

/** Why what a condition says of a rebuild is not so; undefined where it is. */
export function unmetRebuild(
  { stage: label, command, changed, reruns }: RebuildCondition,
  situation: Situation,
  { stages }: Overview,
): Reason | undefined {
  const stage = stages.find((one) => one.label === label);
  if (stage === undefined) return { kind: 'no-stage', stage: label };
  const run = runOf(situation.file, stage.index, command);
  if (run === undefined) return { kind: 'no-command', stage: label, command };
  const { steps } = rebuildIn(situation, changed);
  const found = steps.find(({ step }) => step.kind === 'run' && step.lines.includes(run.line));
  const isRerun = found?.fate === 'reruns';
  if (isRerun === reruns) return undefined;
  const { line } = run;
  if (!isRerun) return { kind: 'command-cached', command, line };
  return { kind: 'command-reruns', command, line, origin: originLine(steps, found) ?? line };
}
