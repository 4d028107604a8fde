import { expect, test } from 'vitest';
import type { Suggestion } from './services.ts';
import { matching } from './suggestionMatch.ts';

const named = (...labels: string[]): Suggestion[] =>
  labels.map((label) => ({
    label,
    insert: `${label} `,
    kind: 'keyword',
    detail: '',
    about: '',
    more: false,
  }));

test.each([
  ['', ['COPY', 'CMD', 'ADD']],
  ['c', ['COPY', 'CMD']],
  ['op', ['COPY']],
  ['p', []],
  ['COPY', []],
  ['x', []],
])('%j', (begun, labels) => {
  const found = matching(named('COPY', 'CMD', 'ADD'), begun, false);
  expect(found.map(({ label }) => label)).toEqual(labels);
});

test('a complete word is shown where it is asked for', () => {
  expect(matching(named('COPY'), 'COPY', true)).toHaveLength(1);
});

test('no more than can be read', () => {
  const many = named(...Array.from({ length: 500 }, (_, index) => `s${index}`));
  expect(matching(many, 's', false)).toHaveLength(60);
});
