import { overviewOfFile } from '#core/analysis/overview.ts';
import { withSentences } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';
import { insist } from '#ui/lost.ts';
import { startEngine, type Analyse, type Background } from '#state/engine.ts';

/** The engine for long texts, loaded with the first of them. */
function startBackground(): Background {
  const room = insist(() => import('./background.ts'));
  const coming = room.then((file) => file.startBackground());
  return {
    run: async (job) => (await coming).run(job),
    stop: () => void coming.then((background) => background.stop()),
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
    const { checkedWith } = await insist(() => withSentences(import('./checked.ts'), 'findings'));
    if (stopped) return;
    analyse = checkedWith(again);
    again();
  };
  void check();

  return () => {
    stopped = true;
    stop();
  };
}
