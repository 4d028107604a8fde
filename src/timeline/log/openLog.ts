import { isBuildStep } from '#core/buildlog/candidates.ts';
import type { LogReading } from '#core/buildlog/types.ts';
import type { SizesReading } from '#core/sizes/types.ts';
import type { BuildRecord, RecordReading } from '#core/record/types.ts';
import type { LoggedBuild } from '#core/timing/buildTimesTypes.ts';
import { logScope } from '#core/timing/logScope.ts';
import { chooseBuild } from '#core/timing/chooseBuild.ts';
import { tellBuild } from '#core/timing/loggedBuild.ts';
import { BUILD_PLATFORM } from '#state/options.ts';
import { announce } from '#ui/live.tsx';
import { sizesText } from '#i18n/sizesText.ts';
import type { AppStore } from '#state/store.ts';
import { withSentences } from '#i18n/sentences.ts';
import { timelineText } from '#i18n/timelineMessages.ts';

/** What the worker that reads a log is given. */
export interface ToLogWorker {
  readonly file: Blob;
  /** "" where it was pasted. */
  readonly name: string;
}

/** What the worker that reads a log says. */
export type FromLogWorker =
  | { readonly kind: 'records'; readonly reading: RecordReading }
  | { readonly kind: 'sizes'; readonly reading: SizesReading }
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
 * why, and nothing else changes. Nothing of it leaves the page. A pasted log has no file name (""). `isRecord`: it
 * looks like a build record.
 */
export function openLog(store: AppStore, file: Blob, fileName: string, isRecord = false): void {
  const name = fileName === '' ? timelineText(store.getState().language).t('log.pasted') : fileName;
  const { setReading } = store.actions;
  cancelLog(store);
  // A record may hold several builds: which is meant is asked first, and it is read in a moment.
  if (!isRecord) showTimeline(store);
  const fail: Fail = (rule, detail = '') => {
    showTimeline(store);
    setReading({ kind: 'failed', name, rule, detail });
  };
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
    else if (data.kind === 'sizes') void openSizes(store, data.reading, name);
    else if (data.kind === 'records') openRecords(store, data.reading, name);
    else finish(store, data.reading, name, fail);
  });
  worker.addEventListener('error', () => {
    end();
    fail('log-broken');
  });
  worker.postMessage({ file, name: fileName } satisfies ToLogWorker);
}

function showTimeline({ actions }: AppStore): void {
  actions.setPanels({ timeline: true, tab: 'timeline' });
}

/** Shows what was measured, or says why it is no measurement. */
async function openSizes(store: AppStore, { measured, problem }: SizesReading, name: string): Promise<void> {
  const { takeSizes } = await withSentences(import('#state/sizing.ts'), 'sizes');
  if (measured) {
    takeSizes(store, { name, measured });
    announce(sizesText(store.getState().language).t('taken', { name }));
  } else
    store.actions.setReading({
      kind: 'failed',
      name,
      rule: problem.rule,
      detail: '',
      params: problem.params,
    });
}

/** Opens the build of a record, or asks which of several. */
function openRecords(store: AppStore, { records, problem }: RecordReading, name: string): void {
  const [record, ...others] = records;
  if (record === undefined) showTimeline(store);
  if (record === undefined)
    store.actions.setReading({ kind: 'failed', name, rule: problem ?? 'record-none', detail: '' });
  else if (others.length > 0) store.actions.setReading({ kind: 'records', name, records });
  else openRecord(store, record, name);
}

/**
 * Opens what a record was built from, with what it was built with, and shows the build in time. A record that does not hold
 * its Dockerfile is taken for a log of the present one.
 */
export function openRecord(store: AppStore, record: BuildRecord, name: string): void {
  const { actions } = store;
  showTimeline(store);
  const { dockerfile, log, target, buildArgs, contexts, platforms, buildPlatform } = record;
  const fail: Fail = (rule, detail = '') => actions.setReading({ kind: 'failed', name, rule, detail });
  if (dockerfile === undefined) {
    const { failure } = log;
    finish(store, { builds: [log], problems: [] }, name, () => fail('record-without-file', failure?.message));
    return;
  }
  const [platform] = platforms;
  // What it was built with is somebody's own: it stays out of links until they say otherwise.
  const brought = [buildArgs, contexts].flatMap((values) => Object.entries(values));
  actions.restore({
    recorded: new Set([...store.getState().recorded, ...brought.map((pair) => pair.join('='))]),
  });
  const work = {
    text: dockerfile.text,
    target,
    buildArgs,
    contexts,
    platform: platform === buildPlatform ? '' : platform,
    buildPlatform: buildPlatform === BUILD_PLATFORM ? undefined : buildPlatform,
  };
  actions.openWork(work, 'own');
  if (log.steps.some(isBuildStep)) actions.takeLog({ name, builds: [log], chosen: 0 });
  else fail('record-no-steps', log.failure?.message);
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
