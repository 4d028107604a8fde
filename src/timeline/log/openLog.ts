import type { LoggedStep, LogReading } from '#core/buildlog/types.ts';
import { timelineText } from '#i18n/timelineMessages.ts';
import { setPanels } from '#state/actions.ts';
import { useApp } from '#state/store.ts';
import { setReading, takeLog } from '#state/timelineActions.ts';

/** What the worker that reads a log says. */
export type FromLogWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly reading: LogReading }
  | { readonly kind: 'broken'; readonly message: string };

/** Largest log (bytes) that is read. */
const LIMIT = 536_870_912;

let running: Worker | undefined;

/** Stops the reading that is under way; what was shown stays. */
export function cancelLog(): void {
  running?.terminate();
  running = undefined;
  setReading(null);
}

/**
 * Reads a build log in a worker of its own and shows the build in time by it. A log that cannot be used says
 * why, and nothing else changes. Nothing of it leaves the page. A pasted log has no file name ("").
 */
export function openLog(file: Blob, fileName: string): void {
  const name = fileName === '' ? timelineText(useApp.getState().language).t('log.pasted') : fileName;
  cancelLog();
  setPanels({ timeline: true, tab: 'timeline' });
  const fail = (rule: string): void => setReading({ kind: 'failed', name, rule });
  if (file.size > LIMIT) {
    fail('log-too-large');
    return;
  }
  setReading({ kind: 'reading', name, share: 0 });
  const worker = new Worker(new URL('./log.worker.ts', import.meta.url), { type: 'module' });
  running = worker;
  const end = (): void => {
    worker.terminate();
    if (running === worker) running = undefined;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromLogWorker>) => {
    if (running !== worker) return;
    if (data.kind === 'progress') {
      setReading({ kind: 'reading', name, share: data.share });
      return;
    }
    end();
    if (data.kind === 'broken') fail('log-broken');
    else finish(data.reading, name, fail);
  });
  worker.addEventListener('error', () => {
    end();
    fail('log-broken');
  });
  worker.postMessage(file);
}

function finish({ builds, problems }: LogReading, name: string, fail: (rule: string) => void): void {
  // The last build that came to a step of its own: what failed before is often tried again.
  const chosen = builds.findLastIndex(({ steps }) => steps.some(isStep));
  if (chosen < 0) fail(problems[0]?.rule ?? (builds.length > 0 ? 'log-no-steps' : 'log-unknown'));
  else takeLog({ name, builds, chosen });
}

/** A step of the build itself, neither before nor after it. */
function isStep({ name: { kind } }: LoggedStep): boolean {
  return kind !== 'front' && kind !== 'export' && kind !== 'other';
}
