import type { Detail } from '#core/drawing/metrics.ts';
import type { Fit } from '#core/layout/room.ts';
import { arrange, type Task } from './arrangement.ts';

/** What the page asks of the worker, and what comes back under the same number. */
export interface LayoutJob {
  readonly number: number;
  readonly task: Task;
}
export interface LayoutAnswer {
  readonly number: number;
  readonly result: Fit<Detail>;
}

/** The part of a worker's global scope that is used here (the DOM types describe a window). */
interface Scope {
  onmessage: ((event: MessageEvent<LayoutJob>) => void) | null;
  postMessage: (answer: LayoutAnswer) => void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data: { number, task } }) => {
  scope.postMessage({ number, result: arrange(task) });
};
