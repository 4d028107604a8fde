import { describe, expect, test } from 'vitest';
import type { CardEdge } from '#core/drawing/edges.ts';
import { isOtherFile, renamedCards } from './renamed.ts';

const edge = (source: string, target: string, row = -1): CardEdge => ({
  id: `${source} ${target} ${row}`,
  source,
  target,
  port: row < 0 ? 'from' : `row:${row}`,
  kind: row < 0 ? 'from' : 'copy',
  references: [],
  stage: 0,
  row,
  loads: [],
});
const file = (keys: readonly string[], edges: readonly CardEdge[] = []) => ({ keys, edges });

describe('renamedCards', () => {
  test('a stage whose key changed in place was renamed', () => {
    expect(renamedCards(file(['base', 'build', 'final']), file(['base', 'builder', 'final']))).toEqual({
      'stage:build': 'stage:builder',
    });
  });

  test('a stage that moved or came in between was not', () => {
    expect(renamedCards(file(['base', 'final']), file(['base', 'build', 'final']))).toEqual({});
    expect(renamedCards(file(['a', 'b']), file(['b', 'a']))).toEqual({});
  });

  test('an image rewritten where it is used is the same card', () => {
    const before = file(['a'], [edge('image:nod', 'stage:a')]);
    const after = file(['a'], [edge('image:node', 'stage:a')]);
    expect(renamedCards(before, after)).toEqual({ 'image:nod': 'image:node' });
  });

  test('an image that is still used elsewhere is not', () => {
    const before = file(['a', 'b'], [edge('image:x', 'stage:a'), edge('image:x', 'stage:b')]);
    const after = file(['a', 'b'], [edge('image:x', 'stage:a'), edge('image:y', 'stage:b')]);
    expect(renamedCards(before, after)).toEqual({});
  });

  test('gives no two cards one new name', () => {
    const before = file(['a', 'b'], [edge('image:x', 'stage:a'), edge('image:y', 'stage:b')]);
    const after = file(['a', 'b'], [edge('image:z', 'stage:a'), edge('image:z', 'stage:b')]);
    expect(Object.values(renamedCards(before, after))).toEqual(['image:z']);
  });
});

test('a file is another one when next to none of its named stages is left', () => {
  expect(isOtherFile(['a', 'b', 'c', 'd', 'lint'], ['x', 'y', 'lint'])).toBe(true);
  expect(isOtherFile(['a', 'b', 'c', 'd'], ['d'])).toBe(false);
  expect(isOtherFile(['build', 'final'], ['build', 'run'])).toBe(false);
  expect(isOtherFile(['build', '#1'], ['deps', '#1'])).toBe(true);
  expect(isOtherFile(['#0'], ['a'])).toBe(false);
  expect(isOtherFile(['#0', '#1'], ['a', '#1'])).toBe(false);
  expect(isOtherFile(['a'], ['b'])).toBe(false);
});
