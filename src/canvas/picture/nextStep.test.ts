import { expect, test } from 'vitest';
import { hasOutgrown, nextStep, type Circumstances, type Present } from './nextStep.ts';

const present: Present = {
  keys: ['base', 'build', 'final'],
  asked: { level: 'auto', direction: 'auto' },
  room: { width: 800, height: 600 },
  occasion: 'a',
  level: 'edges',
  shape: { direction: 'LR' },
};
const next = (changes: Partial<Circumstances>): Circumstances => ({ ...present, ...changes });

test('the first picture, another file and another occasion are searched for', () => {
  expect(nextStep(undefined, next({}), false)).toBe('search');
  expect(nextStep(present, next({ occasion: 'b' }), true)).toBe('search');
  expect(nextStep(present, next({ keys: ['x', 'y', 'z'] }), true)).toBe('search');
});

test('what the reader asks for is done at once', () => {
  expect(nextStep(present, next({ asked: { level: 'names', direction: 'auto' } }), true)).toBe('search');
  expect(nextStep(present, next({ asked: { level: 'auto', direction: 'TB' } }), true)).toBe('search');
});

test('an edit keeps level and shape', () => {
  expect(nextStep(present, next({ keys: ['base', 'build', 'test', 'final'] }), false)).toBe('keep');
  expect(nextStep(present, next({ keys: ['base', 'builder', 'final'] }), false)).toBe('keep');
});

test('other room is a reason to look again, unless the reader holds the view', () => {
  const room = { width: 500, height: 600 };
  expect(nextStep(present, next({ room }), false)).toBe('reconsider');
  expect(nextStep(present, next({ room }), true)).toBe('keep');
});

test('a picture is outgrown only well below what can be read', () => {
  expect(hasOutgrown(0.8, 0.85)).toBe(false);
  expect(hasOutgrown(0.6, 0.85)).toBe(true);
});
