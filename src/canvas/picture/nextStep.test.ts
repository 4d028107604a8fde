import { expect, test } from 'vitest';
import { hasOutgrown, isBetter, nextStep, type Circumstances, type Present } from './nextStep.ts';

const present: Present = {
  keys: ['base', 'build', 'final'],
  asked: { level: 'auto', direction: 'auto' },
  room: { width: 800, height: 600 },
  marks: 'roles',
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

test('what the cards show is changed over to the picture that a link opens so, unless the reader holds the view', () => {
  const changes = { marks: 'parallel', room: { width: 800, height: 520 } } as const;
  expect(nextStep(present, next(changes), false)).toBe('search');
  expect(nextStep(present, next(changes), true)).toBe('keep');
});

test('a picture is outgrown only well below what can be read', () => {
  expect(hasOutgrown(0.8, 0.85)).toBe(false);
  expect(hasOutgrown(0.6, 0.85)).toBe(true);
});

test('in other room a picture stays unless another one alone can be read, or is much larger', () => {
  const kept = { legible: true, zoom: 0.9 };
  expect(isBetter({ legible: true, zoom: 1 }, kept)).toBe(false);
  expect(isBetter({ legible: true, zoom: 1.2 }, kept)).toBe(true);
  expect(isBetter({ legible: false, zoom: 1.2 }, kept)).toBe(false);
  expect(isBetter({ legible: true, zoom: 0.9 }, { ...kept, legible: false })).toBe(true);
});
