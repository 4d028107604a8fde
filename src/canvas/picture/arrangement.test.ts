import { describe, expect, test } from 'vitest';
import type { Candidate } from '#core/layout/room.ts';
import type { Detail } from '#core/drawing/metrics.ts';
import { weightOf } from './arrangement.ts';
import { SEARCH_ELSEWHERE_FROM, WORKER_FROM } from './metrics.ts';

/** So many cards, with so many edges between the first two. */
function candidate(cards: number, edges: number): Candidate<Detail> {
  const nodes = Array.from({ length: cards }, (_, at) => ({
    id: `${at}`,
    width: 100,
    height: 40,
    ports: [],
    outY: 20,
  }));
  const between = Array.from({ length: edges }, (_, at) => ({
    id: `e${at}`,
    source: '0',
    target: '1',
    port: '',
    weight: 1,
  }));
  return { level: 'all', input: { nodes, edges: between }, legibleZoom: 1 };
}

const room = { width: 800, height: 600 };

function search(...[first, ...more]: [Candidate<Detail>, ...Candidate<Detail>[]]): number {
  return weightOf({ kind: 'search', candidates: [first, ...more], room, direction: undefined });
}

function keep(one: Candidate<Detail>): number {
  return weightOf({ kind: 'keep', candidate: one, room, shape: { direction: 'LR' }, memory: {} });
}

describe('where a picture is made', () => {
  test('an ordinary file counts by its cards', () => {
    expect(search(candidate(15, 24))).toBe(15);
    expect(keep(candidate(15, 24))).toBe(15);
    expect(search(candidate(15, 24))).toBeLessThan(SEARCH_ELSEWHERE_FROM);
  });

  test('few cards with very many edges leave the page as many cards do', () => {
    expect(search(candidate(20, 20))).toBeLessThan(SEARCH_ELSEWHERE_FROM);
    expect(search(candidate(20, 400))).toBeGreaterThanOrEqual(SEARCH_ELSEWHERE_FROM);
    expect(keep(candidate(39, 60))).toBeLessThan(WORKER_FROM);
    expect(keep(candidate(39, 700))).toBeGreaterThanOrEqual(WORKER_FROM);
  });

  test('of the levels to choose from the one with most edges counts', () => {
    expect(search(candidate(20, 20), candidate(20, 400))).toBe(search(candidate(20, 400)));
  });
});
