import type { Overview } from '#core/analysis/overview-types.ts';
import { logGraph } from '#core/buildlog/logGraph.ts';
import { matchLog, type LogMatch } from '#core/buildlog/match.ts';
import { measureSteps, type Measurement } from '#core/buildlog/measure.ts';
import { overlayLog } from '#core/buildlog/overlay.ts';
import type { LoggedStep, ParsedLog } from '#core/buildlog/types.ts';
import { basisOfFile, basisOfLog, type Basis } from './basis.ts';

/** A log laid over a basis: what it says of each step. */
export interface LogTimes {
  readonly log: ParsedLog;
  readonly measurement: Measurement;
  /** Logged step of each step, by id; undefined where the log does not have it. */
  readonly logged: readonly (LoggedStep | undefined)[];
  /** How the file was found again; undefined where the log is its own basis. */
  readonly match: LogMatch | undefined;
}

/** Texts up to this length (UTF-16 units) are planned again where the log tells triggers of base images. */
const PLANNED_AGAIN = 60_000;

/** The log over the steps of the file. */
export function timesOfFile(
  log: ParsedLog,
  text: string,
  overview: Overview,
): { readonly basis: Basis; readonly times: LogTimes } {
  const { options, target } = overview;
  const { plan, match } =
    text.length > PLANNED_AGAIN
      ? { plan: overview.plan, match: matchLog(log, overview.plan, options.platform) }
      : overlayLog(log, text, options, target);
  const measurement = measureSteps(plan.steps, log, (id) => match.matches[id]);
  const logged = plan.steps.map(({ id }) => log.steps[match.matches[id]?.logged ?? -1]);
  return { basis: basisOfFile(overview, plan), times: { log, measurement, logged, match } };
}

/** The log over its own steps; undefined where it tells no graph. */
export function timesOfLog(log: ParsedLog): { readonly basis: Basis; readonly times: LogTimes } | undefined {
  const graph = logGraph(log);
  if (graph === undefined || graph.steps.length === 0) return undefined;
  const measurement = measureSteps(graph.steps, log, (id) => {
    const logged = graph.logged[id];
    return logged === undefined ? undefined : { logged };
  });
  const logged = graph.steps.map(({ id }) => log.steps[graph.logged[id] ?? -1]);
  return { basis: basisOfLog(graph), times: { log, measurement, logged, match: undefined } };
}
