import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import { withSentences } from '#i18n/sentences.ts';
import type { Background, Job } from '#state/engine.ts';
import { lose } from '#ui/lost.ts';

/** How long (ms) a worker is waited for at first: longer than the largest texts take. Each restart doubles it. */
const PATIENCE = 20_000;

/**
 * An engine in a worker of its own: a text that takes long never holds up the page. It checks from the start. A worker
 * that ended without a word (browsers end them when memory is short) is started again, and asked again; one whose
 * script could not be loaded waits, as every part that could not be loaded, until the reader asks for it again.
 */
export function startBackground(): Background {
  const start = (): Worker => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  let worker = start();
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let found = (): void => undefined;
  const answer = (job: Job): Promise<CheckedOverview> =>
    new Promise((resolve, reject) => {
      const ask = (patience: number): void => {
        const restart = (nextPatience: number): void => {
          worker.terminate();
          worker = start();
          ask(nextPatience);
        };
        worker.onmessage = (event: MessageEvent<CheckedOverview>) => {
          clearTimeout(alarm);
          // To unpack it takes as long as to draw it where a file is large: two tasks, so that a key gets in between.
          const { data } = event;
          alarm = setTimeout(() => resolve(data));
        };
        worker.onerror = (event: Event) => {
          clearTimeout(alarm);
          // What goes wrong in a script has a message; a script that does not come has none.
          if ('message' in event) reject(new Error(String(event.message)));
          else found = lose(() => restart(patience), false);
        };
        worker.postMessage(job);
        alarm = setTimeout(() => restart(patience * 2), patience);
      };
      clearTimeout(alarm);
      found();
      ask(PATIENCE);
    });
  return {
    run: (job) => withSentences(answer(job), 'findings'),
    stop: () => {
      clearTimeout(alarm);
      found();
      worker.terminate();
    },
  };
}
