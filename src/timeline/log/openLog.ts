import type { LogReading, ParsedLog } from '#core/buildlog/types.ts';
import { chooseBuild } from '#core/timing/chooseBuild.ts';
import { tellBuild } from '#core/timing/loggedBuild.ts';
import { timelineText } from '#i18n/timelineMessages.ts';
import { setPanels } from '#state/actions.ts';
import { useApp } from '#state/store.ts';
import { setReading, takeLog } from '#state/timelineActions.ts';

/** What the worker that reads a log says. */
export type FromLogWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly reading: LogReading }
  | { readonly kind: 'broken'; readonly message: string };

/** Largest log (bytes) that is read. */
const LIMIT = 536_870_912;

type Fail = (rule: string, detail?: string) => void;

let running: Worker | undefined;

/** Stops the reading that is under way; what was shown stays. */
export function cancelLog(): void {
  running?.terminate();
  running = undefined;
  setReading(null);
}

/**
 * Reads a build log in a worker of its own and shows the build in time by it. A log that cannot be used says
 * why, and nothing else changes. Nothing of it leaves the page. A pasted log has no file name ("").
 */
export function openLog(file: Blob, fileName: string): void {
  const name = fileName === '' ? timelineText(useApp.getState().language).t('log.pasted') : fileName;
  cancelLog();
  setPanels({ timeline: true, tab: 'timeline' });
  const fail: Fail = (rule, detail = '') => setReading({ kind: 'failed', name, rule, detail });
  if (file.size > LIMIT) {
    fail('log-too-large');
    return;
  }
  setReading({ kind: 'reading', name, share: 0 });
  const worker = new Worker(new URL('./log.worker.ts', import.meta.url), { type: 'module' });
  running = worker;
  const end = (): void => {
    worker.terminate();
    if (running === worker) running = undefined;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromLogWorker>) => {
    if (running !== worker) return;
    if (data.kind === 'progress') {
      setReading({ kind: 'reading', name, share: data.share });
      return;
    }
    end();
    if (data.kind === 'broken') fail('log-broken');
    else finish(data.reading, name, fail);
  });
  worker.addEventListener('error', () => {
    end();
    fail('log-broken');
  });
  worker.postMessage(file);
}

/** Shows the build of a log that is the file's; one that has no step of the file is refused, and says why. */
function finish({ builds, problems }: LogReading, name: string, fail: Fail): void {
  const { overview, text } = useApp.getState();
  const file = { ...overview, text };
  const chosen = chooseBuild(builds, file);
  const build = builds[chosen];
  if (build === undefined) {
    fail(problems[0]?.rule ?? 'log-unknown');
    return;
  }
  const { foreign } = tellBuild(file, { builds, chosen });
  if (foreign === undefined) takeLog({ name, builds, chosen });
  else fail(refusalOf(build, overview.plan.steps.length), build.failure?.message);
}

/** Why a build that has no step of the file is not shown. */
function refusalOf({ failure, problems }: ParsedLog, stepCount: number): string {
  if (failure !== undefined) return 'log-failed-early';
  const none = problems.find(({ rule }) => rule === 'log-no-steps');
  return none?.rule ?? (stepCount === 0 ? 'log-alone' : 'log-nothing-fits');
}
