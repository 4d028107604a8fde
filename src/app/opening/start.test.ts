import { afterEach, expect, test, vi } from 'vitest';
import { createAppStore } from '#state/store.ts';

afterEach(() => {
  vi.doUnmock('#core/share/decodeLink.ts');
});

test('a link is not called damaged where what reads it did not come', async () => {
  vi.doMock('#core/share/decodeLink.ts', () => {
    throw new Error('offline');
  });
  const { openFragment } = await import('./openFragment.ts');
  const store = createAppStore();
  const { text } = store.getState();
  await openFragment(store, 'text=FROM%20alpine');
  expect(store.getState().notice).toEqual({ kind: 'bad-link', problem: { kind: 'not-loaded' } });
  expect(store.getState().text).toBe(text);
});
