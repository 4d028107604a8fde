import { checkedOverview, type CheckedOverview } from '#core/checks/checkedOverview.ts';
import { startEngine, type Background } from '#state/engine.ts';

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

/** Puts the engine behind the store. */
export function connectEngine(): () => void {
  return startEngine({
    analyse: checkedOverview,
    startBackground,
    nextFrame,
    now: () => performance.now(),
    report: reportError,
  });
}
