import type { Detail } from '#core/drawing/metrics.ts';
import type { Fit } from '#core/layout/room.ts';
import { arrange, weightOf, type Task } from './arrangement.ts';
import type { LayoutAnswer, LayoutJob } from './layout.worker.ts';
import { SEARCH_ELSEWHERE_FROM, WORKER_FROM } from './metrics.ts';

/** How long (ms) a worker is waited for at first: longer than the largest layouts take. Each restart doubles it. */
const PATIENCE = 8000;

/**
 * Makes pictures: at once, or where there are many cards in a worker, so that typing never waits.
 * Only the newest request is answered. Where no worker can start (a page opened from a file), the
 * layout runs on the page after all. A worker that ended without a word (browsers end them when memory is short)
 * never answers: another one is started and asked again.
 */
export class LayoutEngine {
  #worker: Worker | undefined;
  #broken = false;
  #patience = PATIENCE;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #number = 0;
  #pending: { readonly job: LayoutJob; readonly done: (result: Fit<Detail>) => void } | undefined;

  run(task: Task, done: (result: Fit<Detail>) => void): void {
    this.#number += 1;
    this.#settle();
    const many = task.kind === 'search' ? SEARCH_ELSEWHERE_FROM : WORKER_FROM;
    const worker = weightOf(task) < many ? undefined : this.#start();
    if (worker === undefined) {
      done(arrange(task));
      return;
    }
    const job = { number: this.#number, task };
    this.#pending = { job, done };
    this.#ask(worker, job);
  }

  stop(): void {
    this.#settle();
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #settle(): void {
    this.#pending = undefined;
    clearTimeout(this.#alarm);
  }

  #ask(worker: Worker, job: LayoutJob): void {
    worker.postMessage(job);
    this.#alarm = setTimeout(() => this.#askAnother(job), this.#patience);
  }

  #askAnother(job: LayoutJob): void {
    this.#patience *= 2;
    this.#worker?.terminate();
    this.#worker = undefined;
    const worker = this.#start();
    if (worker === undefined) this.#giveUp();
    else this.#ask(worker, job);
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
    this.#settle();
    this.#patience = PATIENCE;
    pending.done(result);
  }

  #giveUp(): void {
    const pending = this.#pending;
    this.#broken = true;
    this.stop();
    if (pending !== undefined) pending.done(arrange(pending.job.task));
  }
}
