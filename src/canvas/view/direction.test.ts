import { expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { drawingOf, type Drawing } from '#core/drawing/drawing.ts';
import { fittingDirection } from './direction.ts';

const drawn = (text: string): Drawing =>
  drawingOf(overview(text, defaultOptions, ''), {
    collapsed: new Set(),
    unfolded: new Set(),
    showContext: false,
  });
const chain = drawn(
  Array.from({ length: 6 }, (_, n) => `FROM ${n === 0 ? 'alpine' : `s${n - 1}`} AS s${n}\nRUN make\n`).join(
    '',
  ),
);
const fan = drawn(Array.from({ length: 9 }, (_, n) => `FROM alpine AS s${n}\nRUN make\n`).join(''));

test('a picture is turned where that makes it clearly larger', () => {
  expect(fittingDirection(chain, 'LR', { width: 750, height: 700 })).toBe('TB');
  expect(fittingDirection(fan, 'TB', { width: 750, height: 700 })).toBe('LR');
});

test('and stays as usual where it fits as it is, or where there is no room to speak of', () => {
  expect(fittingDirection(chain, 'LR', { width: 3000, height: 900 })).toBe('LR');
  expect(fittingDirection(fan, 'LR', { width: 750, height: 700 })).toBe('LR');
  expect(fittingDirection(chain, 'LR', { width: 0, height: 0 })).toBe('LR');
});
