import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startState } from './lineState.ts';
import { LineStates } from './lineStates.ts';
import { scanLine } from './tokenizer.ts';

const anyLine = fc.constantFrom(
  'FROM a',
  'RUN a \\',
  '  b',
  'RUN cat <<EOF',
  'EOF',
  '# c',
  '',
  '# escape=`',
  'RUN "a `',
);
const lines = (maxLength: number): fc.Arbitrary<string[]> => fc.array(anyLine, { minLength: 1, maxLength });

function freshStates(text: readonly string[]): unknown[] {
  let state = startState;
  return text.map((line) => {
    const here = state;
    state = scanLine(line, state).next;
    return here;
  });
}

test('states kept over edits are those of a fresh scan', () => {
  const edits = fc.array(
    fc.record({ at: fc.nat(), removed: fc.nat(3), inserted: lines(3), asked: fc.nat(), horizon: fc.nat(20) }),
  );
  fc.assert(
    fc.property(lines(12), edits, (initial, changes) => {
      let text = initial;
      const states = new LineStates();
      const read = (line: number): string => text[line - 1] ?? '';
      for (const { at, removed, inserted, asked, horizon } of changes) {
        states.at((asked % text.length) + 1, read);
        const from = (at % text.length) + 1;
        const oldEnd = Math.min(from + removed, text.length);
        text = [...text.slice(0, from - 1), ...inserted, ...text.slice(oldEnd)];
        states.change({ from, oldEnd, newEnd: from + inserted.length - 1 }, horizon, read);
      }
      const found = text.map((_, at) => states.at(at + 1, read));
      expect(found).toEqual(freshStates(text));
    }),
    { numRuns: 500 },
  );
});

test('an edit that changes nothing below is not scanned further', () => {
  const text = ['FROM a', ...Array.from({ length: 1000 }, () => 'RUN b')];
  const states = new LineStates();
  let reads = 0;
  const read = (line: number): string => {
    reads++;
    return text[line - 1] ?? '';
  };
  states.at(text.length, read);
  reads = 0;
  text[499] = 'RUN c';
  states.change({ from: 500, oldEnd: 500, newEnd: 500 }, 600, read);
  states.at(text.length, read);
  expect(reads).toBe(1);
});

test('far lines are reached a stretch at a time, and a long edit is not followed at once', () => {
  const text = Array.from({ length: 10_000 }, (_, at) => `RUN ${at}`);
  const states = new LineStates();
  let reads = 0;
  const read = (line: number): string => {
    reads++;
    return text[line - 1] ?? '';
  };
  let steps = 1;
  while (!states.reach(text.length, 1000, read)) {
    expect(reads).toBe(1000 * steps);
    steps++;
  }
  expect(steps).toBe(10);
  reads = 0;
  states.change({ from: 1, oldEnd: 1, newEnd: 5000 }, 100, read);
  expect(reads).toBe(0);
});
