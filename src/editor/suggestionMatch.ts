import type { Suggestion } from './services.ts';

/** Most that are shown: nobody reads on. */
const MOST = 60;

/**
 * What goes with the word begun: first what begins like it, then what has it inside. Nothing where the word
 * is complete already, so that Enter begins a new line.
 */
export function matching(items: readonly Suggestion[], begun: string, asked: boolean): readonly Suggestion[] {
  const wanted = begun.toLowerCase();
  const begins = items.filter(({ label }) => label.toLowerCase().startsWith(wanted));
  const inside =
    wanted.length < 2
      ? []
      : items.filter((item) => !begins.includes(item) && item.label.toLowerCase().includes(wanted));
  const found = [...begins, ...inside];
  const complete = found.some(({ insert }) => insert.trim() === begun);
  return complete && !asked ? [] : found.slice(0, MOST);
}
