import { overview } from '#core/analysis/overview.ts';
import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import { loadFindings } from '#i18n/findings.ts';
import { openingExample } from '#lessons/openingExample.ts';
import type { AppStore } from '#state/store.ts';
import { startEngine, type Analyse, type Background } from '#state/engine.ts';
import type { AppState } from '#state/types.ts';

/** An engine in a worker of its own: a text that takes long never holds up the page. */
function startBackground(): Background {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        worker.onmessage = (event: MessageEvent<CheckedOverview>) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(job);
      }),
    stop: () => worker.terminate(),
  };
}

/** A hidden page draws no frames; it still gets its result. */
function nextFrame(callback: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(callback);
  else setTimeout(callback, 30);
}

function start(store: AppStore, analyse: Analyse): () => void {
  return startEngine(store, {
    analyse,
    startBackground,
    nextFrame,
    now: () => performance.now(),
    report: reportError,
  });
}

/** The example the page opens on, as it is: checks would find nothing. */
function isUntouched({ text, platform, buildArgs, contexts }: AppState): boolean {
  const given = Object.keys(buildArgs).length + Object.keys(contexts).length;
  return text === openingExample.text && platform === '' && given === 0;
}

/**
 * Puts the engine behind the store. It draws at once and checks as soon as the checks are there. They are
 * loaded for any work but the untouched example: most visits begin, and many end, with that.
 */
export function connectEngine(store: AppStore): () => void {
  let stop = start(store, overview);
  let stopped = false;

  const check = async (): Promise<void> => {
    const [{ checkedOverview }] = await Promise.all([
      import('#core/checks/checkedOverview.ts'),
      loadFindings(store.getState().language),
    ]);
    if (stopped) return;
    stop();
    stop = start(store, checkedOverview);
  };

  if (isUntouched(store.getState())) {
    const unsubscribe = store.subscribe(({ status }) => {
      if (status !== 'working') return;
      unsubscribe();
      void check();
    });
  } else void check();

  return () => {
    stopped = true;
    stop();
  };
}
