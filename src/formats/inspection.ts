import { overviewOf } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { rejectionOf } from '#core/checks/rejection.ts';
import type { IgnoredSources } from '#core/checks/types.ts';
import type { PlacedFinding } from '#core/export/finding.ts';
import { planBuild } from '#core/plan/plan.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { Language } from '#i18n/format.ts';
import { findingsOf, type RuleSetting } from './findings.ts';

/** Everything told about one file. */
export interface Inspection {
  /** Name of the file as it was given. */
  readonly file: string;
  readonly text: string;
  readonly resolution: Resolution;
  readonly overview: Overview;
  readonly findings: readonly PlacedFinding[];
  /** Why BuildKit rejects the build, if it does. */
  readonly error: Diagnostic | undefined;
  /** What an ignore file excludes, where there is one. */
  readonly ignored: IgnoredSources | undefined;
}

/** What is asked of a file. */
export interface Asked {
  readonly build: BuildOptions;
  /** "" is the default target. */
  readonly target: string;
  /** How severe what a rule finds is, where it is not as usual. */
  readonly rules?: ReadonlyMap<string, RuleSetting>;
  /** What an ignore file excludes; undefined where there is none. */
  readonly ignored?: IgnoredSources | undefined;
}

/** Reads a file, once, and works out everything that is told about it. */
export function inspect(
  file: string,
  text: string,
  { build, target, rules = new Map(), ignored }: Asked,
  language: Language,
): Inspection {
  const resolution = openFile(text, build);
  const graph = buildStageGraph(resolution);
  const plan = planBuild(resolution, target);
  return {
    file,
    text,
    resolution,
    overview: overviewOf({ resolution, graph, plan }),
    findings: findingsOf(
      resolution,
      { graph, ...(target === '' && { plan }), ...(ignored && { ignored }) },
      language,
      rules,
    ),
    error: plan.error ?? rejectionOf(resolution, plan, ignored),
    ignored,
  };
}
