import { logGraph } from '#core/buildlog/logGraph.ts';
import type { LogMatch } from '#core/buildlog/match.ts';
import { measureSteps } from '#core/buildlog/measure.ts';
import { overlayLog } from '#core/buildlog/overlay.ts';
import type { LoggedState, ParsedLog } from '#core/buildlog/types.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { basisOfFile, basisOfLog, type Basis, type FileOfBasis } from './basis.ts';
import type { LoggedBuild, Outcome } from './buildTimesTypes.ts';

/** A file that builds of a log are compared with: an overview has it all, but the text. */
export interface ComparedFile extends FileOfBasis {
  readonly text: string;
  readonly options: BuildOptions;
  readonly target: string;
}

/** A build of a log, and the steps it is told by. */
export interface BuildInTime {
  readonly basis: Basis;
  readonly logged: LoggedBuild;
}

/** The builds of a log, and the one that is told. */
export interface ChosenLog {
  readonly builds: readonly ParsedLog[];
  readonly chosen: number;
}

/** The steps of a build, with what a log says of them. */
export interface ToldBuild {
  readonly basis: Basis;
  readonly logged: LoggedBuild | undefined;
  /** The log that was set aside: none of its steps is in the file, and what they wait for is not known. */
  readonly foreign: LoggedBuild | undefined;
}

/**
 * Whether a log is of the file: `fits`; `other`: some of its steps are in the log, but it is of another
 * Dockerfile or an older state; `foreign`: none is.
 */
export type LogFit = 'fits' | 'other' | 'foreign';

/** How a log and a file belong together. A file without a step says nothing about any log. */
export function fitOf({ match }: LoggedBuild): LogFit {
  if (match === undefined || match.matches.length === 0) return 'foreign';
  if (!match.isOtherFile) return foundCount(match) > 0 ? 'fits' : 'foreign';
  return foundCount(match) > 0 ? 'other' : 'foreign';
}

/** Steps of the file that a log has. */
export function foundCount({ matches }: LogMatch): number {
  return matches.filter((match) => match !== undefined).length;
}

/**
 * What a build in time is told by: the steps of the file, with those of the log where it fits. A log of another
 * Dockerfile is told by its own graph where it has one (rawjson); of other forms the steps that agree lend their
 * durations, and where none does the log is set aside.
 */
export function tellBuild(file: ComparedFile, log: ChosenLog | undefined): ToldBuild {
  const build = log?.builds[log.chosen];
  if (log === undefined || build === undefined) return byFile(file);
  const ofFile = buildOfFile(build, log.chosen, file);
  const fit = fitOf(ofFile.logged);
  if (fit === 'fits') return { ...ofFile, foreign: undefined };
  const ofLog = buildOfLog(build, log.chosen);
  const { match } = ofFile.logged;
  if (ofLog) return { ...ofLog, logged: { ...ofLog.logged, match }, foreign: undefined };
  return fit === 'other' ? { ...ofFile, foreign: undefined } : { ...byFile(file), foreign: ofFile.logged };
}

function byFile(file: ComparedFile): ToldBuild {
  return { basis: basisOfFile(file), logged: undefined, foreign: undefined };
}

/** The log over the steps of the file, whether it fits or not. */
export function buildOfFile(log: ParsedLog, index: number, file: ComparedFile): BuildInTime {
  const { text, options, target } = file;
  const { plan, match } = overlayLog(log, text, options, target, file.plan);
  const basis = basisOfFile(file, plan);
  return { basis, logged: loggedOver(basis, log, index, (id) => match.matches[id], match) };
}

/** The log over its own steps; undefined where it tells no graph. */
export function buildOfLog(log: ParsedLog, index: number): BuildInTime | undefined {
  const graph = logGraph(log);
  if (graph === undefined || graph.steps.length === 0) return undefined;
  const basis = basisOfLog(graph);
  const loggedOf = (id: number): { readonly logged: number } | undefined => {
    const logged = graph.logged[id];
    return logged === undefined ? undefined : { logged };
  };
  return { basis, logged: loggedOver(basis, log, index, loggedOf, undefined) };
}

function loggedOver(
  { steps }: Basis,
  log: ParsedLog,
  index: number,
  loggedOf: (step: number) => { readonly logged: number; readonly how?: string } | undefined,
  match: LogMatch | undefined,
): LoggedBuild {
  const logged = steps.map(({ id }) => log.steps[loggedOf(id)?.logged ?? -1]);
  const stateOf = (id: number): LoggedState => logged[id]?.state ?? 'pending';
  const last = steps.at(-1);
  // The target's own last step stands last. rawjson does not tell that a build was given up.
  const wentThrough = log.failure === undefined && last !== undefined && ended.has(stateOf(last.id));
  return {
    log,
    index,
    measurement: measureSteps(steps, log, loggedOf),
    logged,
    outcomes: steps.map(({ id }) => outcomeOf(stateOf(id), wentThrough)),
    match,
  };
}

const ended: ReadonlySet<LoggedState> = new Set(['done', 'cached']);

function outcomeOf(state: LoggedState, wentThrough: boolean): Outcome {
  if (state === 'pending') return 'missing';
  if (state === 'error') return 'failed';
  // In a build that went through, a canceled step was run under the same cache key elsewhere (R4.5).
  return state === 'canceled' && wentThrough ? 'cached' : state;
}
