import type { Focus } from '#core/drawing/drawing.ts';

/** All of the graph, however large the file is. */
export const EVERYTHING = 'all';

const ways = ['needs', 'needed-by', 'both'] as const;

/** What the graph is narrowed to as a link writes it: `around:WAY:CARD`, `path:[CARD,CARD…]`. */
export function writeNarrowing(focus: Focus): string {
  return focus.kind === 'around'
    ? `around:${focus.way}:${focus.card}`
    : `path:${JSON.stringify([focus.card, ...focus.cards])}`;
}

/** Reads `writeNarrowing` back; undefined for anything else. How far it goes around a card is no part of it: all the way. */
export function readNarrowing(written: string): Focus | undefined {
  for (const way of ways) {
    const begin = `around:${way}:`;
    const card = written.slice(begin.length);
    if (written.startsWith(begin) && card !== '') return { kind: 'around', card, way, limit: Infinity };
  }
  if (!written.startsWith('path:')) return undefined;
  const [card, ...cards] = namesIn(written.slice('path:'.length));
  return card === undefined ? undefined : { kind: 'path', card, cards };
}

function namesIn(json: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : [];
  } catch {
    return [];
  }
}
