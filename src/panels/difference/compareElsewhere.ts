import type { ComparedFiles } from '#core/difference/compareFiles.ts';
import { startWorker } from '#panels/worker/startWorker.ts';
import type { DifferenceJob } from './compareNow.ts';

/** Compares them off the main thread; tells undefined where that fails. Returns how to call it off. */
export function compareElsewhere(
  job: DifferenceJob,
  tell: (compared: ComparedFiles | undefined) => void,
): () => void {
  const worker = startWorker(job);
  const end = (compared: ComparedFiles | undefined): void => {
    worker.terminate();
    tell(compared);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ComparedFiles>) => end(data));
  worker.addEventListener('error', () => end(undefined));
  return () => worker.terminate();
}
