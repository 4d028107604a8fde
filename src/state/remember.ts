import type { AppState } from './types.ts';

/** Reads something off the state. */
export type Selector<Value> = (state: AppState) => Value;

/**
 * A function that remembers its last `depth` results: the same inputs (compared by identity) give the same result,
 * the same object, and nothing is worked out twice.
 */
export function remembered<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
  depth = 1,
): (...inputs: Inputs) => Result {
  let known: readonly { readonly inputs: Inputs; readonly result: Result }[] = [];
  return (...inputs) => {
    const found = known.find((each) => each.inputs.every((input, at) => Object.is(input, inputs[at])));
    const entry = found ?? { inputs, result: compute(...inputs) };
    if (known[0] !== entry) known = [entry, ...known.filter((each) => each !== entry)].slice(0, depth);
    return entry.result;
  };
}

/**
 * A selector of what follows from other selectors, worked out again only when one of them gives another value. The
 * last two results are kept: a part of the page may be held at an earlier state (`hold.ts`) while the rest goes on.
 */
export function derived<Inputs extends readonly unknown[], Result>(
  from: { readonly [At in keyof Inputs]: Selector<Inputs[At]> },
  compute: (...inputs: Inputs) => Result,
): Selector<Result> {
  const last = remembered(compute, 2);
  return (state) => last(...(from.map((select) => select(state)) as unknown as Inputs));
}
