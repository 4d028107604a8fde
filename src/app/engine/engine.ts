import { overviewOfFile } from '#core/analysis/overview.ts';
import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import { withSentences } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';
import { insist } from '#ui/lost.ts';
import { startEngine, type Analyse, type Background, type Job } from '#state/engine.ts';

/** How long (ms) a worker is waited for at first: longer than the largest texts take. Each restart doubles it. */
const PATIENCE = 20_000;

/**
 * An engine in a worker of its own: a text that takes long never holds up the page. It checks from the start. A worker
 * that ended without a word (browsers end them when memory is short) is started again, and asked again.
 */
function startBackground(): Background {
  const start = (): Worker => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  let worker = start();
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const answer = (job: Job): Promise<CheckedOverview> =>
    new Promise((resolve, reject) => {
      const ask = (patience: number): void => {
        worker.onmessage = (event: MessageEvent<CheckedOverview>) => {
          clearTimeout(alarm);
          resolve(event.data);
        };
        worker.onerror = (event) => {
          clearTimeout(alarm);
          reject(new Error(event.message));
        };
        worker.postMessage(job);
        alarm = setTimeout(() => {
          worker.terminate();
          worker = start();
          ask(patience * 2);
        }, patience);
      };
      clearTimeout(alarm);
      ask(PATIENCE);
    });
  return {
    run: (job) => withSentences(answer(job), 'findings'),
    stop: () => {
      clearTimeout(alarm);
      worker.terminate();
    },
  };
}

/** A hidden page draws no frames; it still gets its result. */
function nextFrame(callback: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(callback);
  else setTimeout(callback, 30);
}

/**
 * Puts the engine behind the store. It draws at once; once the page has `drawn`, the checks are fetched, and what
 * they find is added from then on.
 */
export function connectEngine(store: AppStore, drawn: Promise<void>): () => void {
  let analyse: Analyse = overviewOfFile;
  let stopped = false;
  const { again, stop } = startEngine(store, {
    analyse: (...asked) => analyse(...asked),
    startBackground,
    nextFrame,
    now: () => performance.now(),
    report: reportError,
  });

  const check = async (): Promise<void> => {
    await drawn;
    const { checkedOverviewOf } = await insist(() =>
      withSentences(import('#core/checks/checkedOverview.ts'), 'findings'),
    );
    if (stopped) return;
    analyse = checkedOverviewOf;
    again();
  };
  void check();

  return () => {
    stopped = true;
    stop();
  };
}
