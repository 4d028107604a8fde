import type { Resolution } from '#core/stages/resolve.ts';
import type { LoweredStage } from './lowered.ts';
import { createInterner, type Interner } from './vertex.ts';

/** What lowering keeps of a resolution: stages already lowered, shared by all targets, and the numbers of identities. */
export interface LoweringMemo {
  readonly lowered: Map<string, LoweredStage>;
  readonly interner: Interner;
}

const memos = new WeakMap<Resolution, LoweringMemo>();

/** The memo of a resolution; it goes with the resolution. */
export function memoOf(resolution: Resolution): LoweringMemo {
  let memo = memos.get(resolution);
  if (memo === undefined) {
    memo = { lowered: new Map(), interner: createInterner() };
    memos.set(resolution, memo);
  }
  return memo;
}
