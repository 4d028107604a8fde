import type { Level } from '#core/drawing/metrics.ts';
import type { Fit } from '#core/layout/fit.ts';
import { arrange, weightOf, type Task } from './arrangement.ts';
import type { LayoutAnswer, LayoutJob } from './layout.worker.ts';
import { SEARCH_ELSEWHERE_FROM, WORKER_FROM } from './metrics.ts';

/**
 * Makes pictures: at once, or where there are many cards in a worker, so that typing never waits.
 * Only the newest request is answered. Where no worker can start (a page opened from a file), the
 * layout runs on the page after all.
 */
export class LayoutEngine {
  #worker: Worker | undefined;
  #broken = false;
  #number = 0;
  #pending: { readonly job: LayoutJob; readonly done: (result: Fit<Level>) => void } | undefined;

  run(task: Task, done: (result: Fit<Level>) => void): void {
    this.#number += 1;
    this.#pending = undefined;
    const many = task.kind === 'search' ? SEARCH_ELSEWHERE_FROM : WORKER_FROM;
    const worker = weightOf(task) < many ? undefined : this.#start();
    if (worker === undefined) {
      done(arrange(task));
      return;
    }
    const job = { number: this.#number, task };
    this.#pending = { job, done };
    worker.postMessage(job);
  }

  stop(): void {
    this.#pending = undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker | undefined {
    if (this.#broken || this.#worker !== undefined) return this.#worker;
    try {
      const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => this.#answer(data);
      worker.onerror = () => this.#giveUp();
      this.#worker = worker;
    } catch {
      this.#broken = true;
    }
    return this.#worker;
  }

  #answer({ number, result }: LayoutAnswer): void {
    const pending = this.#pending;
    if (pending?.job.number !== number) return;
    this.#pending = undefined;
    pending.done(result);
  }

  #giveUp(): void {
    const pending = this.#pending;
    this.#broken = true;
    this.stop();
    if (pending !== undefined) pending.done(arrange(pending.job.task));
  }
}
