import { logGraph } from '#core/buildlog/logGraph.ts';
import type { LogMatch } from '#core/buildlog/match.ts';
import { measureSteps, type Measurement } from '#core/buildlog/measure.ts';
import { overlayLog } from '#core/buildlog/overlay.ts';
import type { LoggedState, ParsedLog } from '#core/buildlog/types.ts';
import type { StepEnd } from '#core/export/timelineTypes.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { Step } from '#core/plan/types.ts';

/** The steps of a build with what a log says of them. */
export interface LoggedBuild {
  readonly log: ParsedLog;
  /** Place of the build in its log, from 0. */
  readonly index: number;
  readonly steps: readonly Step[];
  readonly measurement: Measurement;
  /** How each step ended. */
  readonly ends: readonly StepEnd[];
  /** How the steps of the file were found; undefined where the log is its own graph. */
  readonly match: LogMatch | undefined;
}

/** Builds of a log that are compared with a file; of more only the last ones. */
const COMPARED = 20;

/** The build of a log that fits a Dockerfile best; the first of equals. */
export function buildOfFile(
  builds: readonly ParsedLog[],
  text: string,
  options: BuildOptions,
  target: string,
): LoggedBuild | undefined {
  let best: LoggedBuild | undefined;
  let most = -Infinity;
  for (const [index, log] of [...builds.entries()].slice(-COMPARED)) {
    const { plan, match } = overlayLog(log, text, options, target);
    // Any build of this file before every build of another one.
    const found = foundCount(match) - (match.isOtherFile ? plan.steps.length + 1 : 0);
    if (found <= most) continue;
    most = found;
    best = { index, match, ...measured(log, plan.steps, (id) => match.matches[id]) };
  }
  return best;
}

/** Steps of the file that a log has. */
export function foundCount({ matches }: LogMatch): number {
  return matches.filter((match) => match !== undefined).length;
}

/** The first build of a log that tells its own graph, and its stages. */
export function buildOfLog(
  builds: readonly ParsedLog[],
): { readonly build: LoggedBuild; readonly stages: readonly string[] } | undefined {
  for (const [index, log] of builds.entries()) {
    const graph = logGraph(log);
    if (graph === undefined || graph.steps.length === 0) continue;
    const loggedOf = (id: number): { logged: number } | undefined => {
      const logged = graph.logged[id];
      return logged === undefined ? undefined : { logged };
    };
    const stages = graph.stages.map((label) => (label === '' ? 'stage-0' : label));
    return { stages, build: { index, match: undefined, ...measured(log, graph.steps, loggedOf) } };
  }
  return undefined;
}

function measured(
  log: ParsedLog,
  steps: readonly Step[],
  loggedOf: (id: number) => { readonly logged: number; readonly how?: string } | undefined,
): Pick<LoggedBuild, 'log' | 'steps' | 'measurement' | 'ends'> {
  const stateOf = ({ id }: Step): LoggedState => log.steps[loggedOf(id)?.logged ?? -1]?.state ?? 'pending';
  const last = steps.at(-1);
  // The target's own last step stands last. rawjson does not tell that a build was given up.
  const wentThrough = log.failure === undefined && last !== undefined && ended.has(stateOf(last));
  return {
    log,
    steps,
    measurement: measureSteps(steps, log, loggedOf),
    ends: steps.map((step) => endOf(stateOf(step), wentThrough)),
  };
}

const ended: ReadonlySet<LoggedState> = new Set(['done', 'cached']);

function endOf(state: LoggedState, wentThrough: boolean): StepEnd {
  if (state === 'pending') return 'missing';
  if (state === 'error') return 'failed';
  // In a build that went through, a canceled step was run under the same cache key elsewhere (R4.5).
  return state === 'canceled' && wentThrough ? 'cached' : state;
}
