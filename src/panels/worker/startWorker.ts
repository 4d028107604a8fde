/**
 * Does a job off the main thread, which `panels.worker.ts` knows by what it holds: all panels have one program for it, as
 * each needs most of the core.
 */
export function startWorker(job: object): Worker {
  const worker = new Worker(new URL('./panels.worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage(job);
  return worker;
}
