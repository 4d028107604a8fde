import { overviewOf } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { rejectionOf } from '#core/checks/rejection.ts';
import type { Finding } from '#core/export/finding.ts';
import { planBuild } from '#core/plan/plan.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { Language } from '#i18n/format.ts';
import { findingsOf } from './findings.ts';

/** Everything told about one file. */
export interface Inspection {
  /** Name of the file as it was given. */
  readonly file: string;
  readonly text: string;
  readonly resolution: Resolution;
  readonly overview: Overview;
  readonly findings: readonly Finding[];
  /** Why BuildKit rejects the build, if it does. */
  readonly error: Diagnostic | undefined;
}

/** What is asked of a file. */
export interface Asked {
  readonly build: BuildOptions;
  /** "" is the default target. */
  readonly target: string;
}

/** Reads a file, once, and works out everything that is told about it. */
export function inspect(
  file: string,
  text: string,
  { build, target }: Asked,
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
    findings: findingsOf(resolution, { graph, ...(target === '' && { plan }) }, language),
    error: plan.error ?? rejectionOf(resolution, plan),
  };
}
