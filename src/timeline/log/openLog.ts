import type { LogReading } from '#core/buildlog/types.ts';
import type { LoggedBuild } from '#core/timing/buildTimesTypes.ts';
import { logScope } from '#core/timing/logScope.ts';
import { chooseBuild } from '#core/timing/chooseBuild.ts';
import { tellBuild } from '#core/timing/loggedBuild.ts';
import type { AppStore } from '#state/store.ts';
import { timelineText } from '#i18n/timelineMessages.ts';

/** What the worker that reads a log says. */
export type FromLogWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly reading: LogReading }
  | { readonly kind: 'broken'; readonly message: string };

/** Largest log (bytes) that is read. */
const LIMIT = 536_870_912;

type Fail = (rule: string, detail?: string) => void;

/** The reading that is under way, by the store it is for. */
const running = new WeakMap<AppStore, Worker>();

/** Stops the reading that is under way; what was shown stays. */
export function cancelLog(store: AppStore): void {
  running.get(store)?.terminate();
  running.delete(store);
  store.actions.setReading(null);
}

/**
 * Reads a build log in a worker of its own and shows the build in time by it. A log that cannot be used says
 * why, and nothing else changes. Nothing of it leaves the page. A pasted log has no file name ("").
 */
export function openLog(store: AppStore, file: Blob, fileName: string): void {
  const name = fileName === '' ? timelineText(store.getState().language).t('log.pasted') : fileName;
  const { setPanels, setReading } = store.actions;
  cancelLog(store);
  setPanels({ timeline: true, tab: 'timeline' });
  const fail: Fail = (rule, detail = '') => setReading({ kind: 'failed', name, rule, detail });
  if (file.size > LIMIT) {
    fail('log-too-large');
    return;
  }
  setReading({ kind: 'reading', name, share: 0 });
  const worker = new Worker(new URL('./log.worker.ts', import.meta.url), { type: 'module' });
  running.set(store, worker);
  const end = (): void => {
    worker.terminate();
    if (running.get(store) === worker) running.delete(store);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromLogWorker>) => {
    if (running.get(store) !== worker) return;
    if (data.kind === 'progress') {
      setReading({ kind: 'reading', name, share: data.share });
      return;
    }
    end();
    if (data.kind === 'broken') fail('log-broken');
    else finish(store, data.reading, name, fail);
  });
  worker.addEventListener('error', () => {
    end();
    fail('log-broken');
  });
  worker.postMessage(file);
}

/** Shows the build of a log that is the file's; one that has no step of the file is refused, and says why. */
function finish(store: AppStore, { builds, problems }: LogReading, name: string, fail: Fail): void {
  const { overview, text } = store.getState();
  const file = { ...overview, text };
  const chosen = chooseBuild(builds, file);
  const build = builds[chosen];
  if (build === undefined) {
    fail(problems[0]?.rule ?? 'log-unknown');
    return;
  }
  const { foreign } = tellBuild(file, { builds, chosen });
  if (foreign === undefined) store.actions.takeLog({ name, builds, chosen });
  else fail(...refusalOf(foreign, overview.plan.steps.length));
}

/** Why a build that has no step of the file is not shown, and what the builder said of it. */
function refusalOf(foreign: LoggedBuild, stepCount: number): [rule: string, detail?: string] {
  const { failure, problems } = foreign.log;
  const { offeredPlatform } = logScope(foreign);
  if (offeredPlatform !== undefined) return ['log-other-platform', offeredPlatform];
  if (failure !== undefined) return ['log-failed-early', failure.message];
  const none = problems.find(({ rule }) => rule === 'log-no-steps');
  return [none?.rule ?? (stepCount === 0 ? 'log-alone' : 'log-nothing-fits')];
}
