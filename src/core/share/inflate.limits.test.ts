import { expect, test } from 'vitest';
import { workOf } from '#testing/work.ts';
import { inflateUpTo } from './inflate.ts';

const none = new Uint8Array();
const eightBlocks = deflateBlocksOfNothing();
/** An empty stored block, the last one. */
const end = [1, 0, 0, 255, 255];

// Each block is a code of 286 and 30 symbols described in runs, then its end at once.
test('a stream of nothing but tiny blocks is work in step with its length', () => {
  const work = (count: number): number => {
    const stream = new Uint8Array(count * eightBlocks.length + end.length);
    for (let at = 0; at + eightBlocks.length < stream.length; at += eightBlocks.length)
      stream.set(eightBlocks, at);
    stream.set(end, stream.length - end.length);
    return workOf(() => expect(inflateUpTo(stream, none, 1_000_000)).toEqual(none));
  };
  expect(work(10_000) / work(1000)).toBeLessThan(20);
});

/** Eight empty blocks of type 2 that together fill whole bytes. */
function deflateBlocksOfNothing(): Uint8Array {
  const bits: number[] = [];
  const number = (value: number, count: number): void => {
    for (let bit = 0; bit < count; bit++) bits.push((value >> bit) & 1);
  };
  const zeros = (count: number): void => {
    bits.push(1);
    number(count - 11, 7);
  };
  const lengthsInOrder = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0];
  for (let block = 0; block < 8; block++) {
    number(0, 1);
    number(2, 2);
    number(29, 5);
    number(0, 5);
    number(15, 4);
    for (const length of lengthsInOrder) number(length, 3);
    zeros(138);
    zeros(118);
    bits.push(0);
    zeros(30);
    bits.push(0);
  }
  const bytes = new Uint8Array(bits.length / 8);
  bits.forEach((bit, at) => {
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
  });
  return bytes;
}
