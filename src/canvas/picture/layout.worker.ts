import { layoutGraph } from '#core/layout/layout.ts';
import type { LayoutInput, LayoutOptions, LayoutResult } from '#core/layout/types.ts';

/** What the page asks of the worker, and what comes back under the same number. */
export interface LayoutJob {
  readonly number: number;
  readonly input: LayoutInput;
  readonly options: LayoutOptions;
}
export interface LayoutAnswer {
  readonly number: number;
  readonly result: LayoutResult;
}

/** The part of a worker's global scope that is used here (the DOM types describe a window). */
interface Scope {
  onmessage: ((event: MessageEvent<LayoutJob>) => void) | null;
  postMessage: (answer: LayoutAnswer) => void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data: { number, input, options } }) => {
  scope.postMessage({ number, result: layoutGraph(input, options) });
};
