import type { LoggedStep, ParsedLog } from '#core/buildlog/types.ts';
import {
  buildOfFile,
  buildOfLog,
  fitOf,
  foundCount,
  type BuildInTime,
  type ComparedFile,
  type LogFit,
} from './loggedBuild.ts';

/** Builds of a log that are compared with a file, and steps in them; of more only the last ones. */
const COMPARED = 20;
const COMPARED_STEPS = 5000;

const ranks: Readonly<Record<LogFit, number>> = { fits: 2, other: 1, foreign: 0 };

/**
 * Which build of a log is the one of a file: one that fits before one of another Dockerfile, then the one in
 * which most of its steps are found. Of equals the last: what failed before is often tried again. Where none
 * has a step of the file, the last that came to a step of its own, or the last at all; -1 of no builds.
 */
export function chooseBuild(builds: readonly ParsedLog[], file: ComparedFile): number {
  const begun = builds.findLastIndex(({ steps }) => steps.some(isStep));
  let chosen = begun < 0 ? builds.length - 1 : begun;
  let best = { rank: 0, found: 0 };
  for (const [index, log] of lastBuilds(builds)) {
    const { logged } = buildOfFile(log, index, file);
    const rank = ranks[fitOf(logged)];
    const found = logged.match ? foundCount(logged.match) : 0;
    if (rank === 0 || rank < best.rank || (rank === best.rank && found < best.found)) continue;
    best = { rank, found };
    chosen = index;
  }
  return chosen;
}

/** The last build of a log that tells its own graph, for a log without its Dockerfile. */
export function chosenBuildOfLog(builds: readonly ParsedLog[]): BuildInTime | undefined {
  for (const [index, log] of [...builds.entries()].toReversed()) {
    const found = buildOfLog(log, index);
    if (found) return found;
  }
  return undefined;
}

/** A step of the build itself, neither before nor after it. */
function isStep({ name: { kind } }: LoggedStep): boolean {
  return kind !== 'front' && kind !== 'export' && kind !== 'other';
}

function lastBuilds(builds: readonly ParsedLog[]): readonly (readonly [index: number, log: ParsedLog])[] {
  let left = COMPARED_STEPS;
  const last = [...builds.entries()].slice(-COMPARED).toReversed();
  const kept = last.filter(([, { steps }], at) => {
    left -= steps.length;
    return at === 0 || left >= 0;
  });
  return kept.toReversed();
}
