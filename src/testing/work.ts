import { Session, type Profiler } from 'node:inspector';

// Counting starts when this module is loaded and never stops: V8 counts the blocks of a function only
// if it compiles it while counting.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How much work a call does: how often the blocks of this project's code were run, as V8 counts them for
 * coverage. The same call counts the same on any machine and under any load, so a test may compare two counts
 * where it must not compare two times. What the engine does inside itself, as in a regular expression, counts as
 * one.
 *
 * The counters are the process's own, so a measurement and a coverage report spoil each other: only
 * `*.limits.test.ts` measure, and the report leaves them out.
 */
export function workOf(call: () => void): number {
  taken();
  call();
  return taken()
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

/** The counts since they were last taken. Within one thread the answer comes before `post` returns. */
function taken(): readonly Profiler.ScriptCoverage[] {
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    scripts = result;
  });
  return scripts;
}
