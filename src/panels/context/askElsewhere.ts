import type { ListedReads } from '#core/ignore/listedReads.ts';
import { startWorker } from '#panels/worker/startWorker.ts';
import type { AskedOfList, ListJob } from './listJob.ts';

/** How long (ms) typing rests before it is asked. */
const PAUSE = 300;

/** Asks about lists of files off the main thread: a list is handed over once, however much is asked of it. */
export function listAsker(): (
  job: AskedOfList,
  tell: (answer: ListedReads | undefined) => void,
) => () => void {
  let worker: Worker | undefined;
  let given: string | Blob | undefined;
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
    given = undefined;
  };
  return ({ list, asked }, tell) => {
    let isPending = false;
    let answered = new AbortController();
    const ask = (): void => {
      isPending = true;
      const isKnown = worker !== undefined && given === list;
      if (!isKnown) end();
      const job: ListJob = { list: isKnown ? undefined : list, asked };
      if (worker) worker.postMessage(job);
      else worker = startWorker(job);
      given = list;
      answered = new AbortController();
      const { signal } = answered;
      const settle = (answer: ListedReads | undefined): void => {
        isPending = false;
        answered.abort();
        if (answer === undefined) end();
        tell(answer);
      };
      worker.addEventListener('message', ({ data }: MessageEvent<ListedReads>) => settle(data), { signal });
      worker.addEventListener('error', () => settle(undefined), { signal });
    };
    const alarm = setTimeout(ask, given === list ? PAUSE : 0);
    return () => {
      clearTimeout(alarm);
      answered.abort();
      // What nobody waits for any more must not hold up what is asked next.
      if (isPending) end();
    };
  };
}
