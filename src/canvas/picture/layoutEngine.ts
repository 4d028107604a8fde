import { layoutGraph } from '#core/layout/layout.ts';
import type { LayoutInput, LayoutOptions, LayoutResult } from '#core/layout/types.ts';
import type { LayoutAnswer, LayoutJob } from './layout.worker.ts';
import { WORKER_FROM } from './metrics.ts';

/**
 * Lays out graphs: at once, or from `WORKER_FROM` cards up in a worker, so that typing never waits.
 * Only the newest request is answered. Where no worker can start (a page opened from a file), the
 * layout runs on the page after all.
 */
export class LayoutEngine {
  #worker: Worker | undefined;
  #broken = false;
  #number = 0;
  #pending: { readonly job: LayoutJob; readonly done: (result: LayoutResult) => void } | undefined;

  run(input: LayoutInput, options: LayoutOptions, done: (result: LayoutResult) => void): void {
    this.#number += 1;
    this.#pending = undefined;
    const worker = input.nodes.length < WORKER_FROM ? undefined : this.#start();
    if (worker === undefined) {
      done(layoutGraph(input, options));
      return;
    }
    const job = { number: this.#number, input, options };
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
    if (pending !== undefined) pending.done(layoutGraph(pending.job.input, pending.job.options));
  }
}
