import { overviewOf } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { warningsAreErrors } from './buildkit.ts';
import { rejectionOf } from './rejection.ts';
import { runChecks } from './run.ts';
import type { Check, IgnoredSources } from './types.ts';

/** What checks found in a file. Plain data of bounded size. */
export interface Checked {
  /** By line, at most 500; of one rule at most 100. */
  readonly checks: readonly Check[];
  /** How many there are of each rule. */
  readonly counts: Readonly<Record<string, number>>;
  /** BuildKit is asked to fail on warnings (`# check=error=true`, or the build arg). */
  readonly warningsFail: boolean;
}

/** An overview with what checks found; none yet where nothing has been read. */
export interface CheckedOverview extends Overview {
  readonly checked?: Checked;
}

const checkLimit = 500;
/** So that one rule, which the reader may have turned off, does not crowd out the others. */
const ruleLimit = 100;

/**
 * Everything the page shows for one text, one set of build options and one target: the overview, and what
 * checks found, from one reading of the file. Never throws; bounded, plain data.
 */
export function checkedOverview(
  text: string,
  options: BuildOptions,
  target: string,
  other?: string,
  ignored?: IgnoredSources,
): CheckedOverview {
  return checkedOverviewOf(openFile(text, options), target, other, ignored);
}

/** The same of a file that has been read already. */
export function checkedOverviewOf(
  resolution: Resolution,
  target: string,
  other?: string,
  ignored?: IgnoredSources,
): CheckedOverview {
  const graph = buildStageGraph(resolution);
  const plan = planBuild(resolution, target);
  const found = runChecks(resolution, { graph, ...(target === '' && { plan }), ...(ignored && { ignored }) });
  const overview = overviewOf({ resolution, graph, plan }, other);
  const rejection = rejectionOf(resolution, plan, ignored);
  return {
    ...overview,
    ...(rejection && {
      problems: [rejection, ...overview.problems],
      problemCount: overview.problemCount + 1,
    }),
    checked: { ...bounded(found), warningsFail: warningsAreErrors(resolution) },
  };
}

function bounded(found: readonly Check[]): Pick<Checked, 'checks' | 'counts'> {
  const counts: Record<string, number> = {};
  const checks = found.filter(({ rule }) => {
    const count = (counts[rule] ?? 0) + 1;
    counts[rule] = count;
    return count <= ruleLimit;
  });
  return { checks: checks.slice(0, checkLimit), counts };
}
