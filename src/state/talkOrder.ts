import type { TalkStep } from './talkTypes.ts';

/** The step `by` places further on, as far as there are places. */
export function withMoved(talk: readonly TalkStep[], id: number, by: number): readonly TalkStep[] {
  const from = talk.findIndex((step) => step.id === id);
  const step = talk[from];
  if (step === undefined) return talk;
  const others = talk.filter((other) => other !== step);
  const to = Math.min(Math.max(from + by, 0), others.length);
  return [...others.slice(0, to), step, ...others.slice(to)];
}
