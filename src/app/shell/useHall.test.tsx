// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useHall } from './useHall.ts';

/** A screen so wide, as media queries of a least width see it. */
function onScreen(width: number): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: width >= Number(/\(min-width: (\d+)px\)/.exec(query)?.[1]),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

afterEach(() => vi.unstubAllGlobals());

test('a screen of twice the pixels hangs in the same hall: type is twice as large there', () => {
  onScreen(1024);
  const { result } = renderHook(() => useHall());
  const { name, type, largest } = result.current;
  expect([name > 22, type > 14]).toEqual([true, true]);
  onScreen(1920);
  expect(renderHook(() => useHall()).result.current).toEqual({ name, type, largest });
  onScreen(3840);
  expect(renderHook(() => useHall()).result.current).toEqual({
    name: 2 * name,
    type: 2 * type,
    largest: 2 * largest,
  });
});
