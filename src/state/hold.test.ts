import { describe, expect, test, vi } from 'vitest';
import { holdable } from './hold.ts';
import { createAppStore } from './store.ts';

describe('a held store', () => {
  test('says what it said last and calls nobody; let go, it tells at once what has become of it', () => {
    const page = createAppStore({ text: 'FROM a' });
    const { store, hold } = holdable(page);
    const follow = vi.fn<() => void>();
    store.subscribe(follow);
    hold(true);
    page.actions.editText('FROM b');
    page.actions.editText('FROM c');
    expect(store.getState().text).toBe('FROM a');
    expect(follow).not.toHaveBeenCalled();
    hold(false);
    expect(store.getState().text).toBe('FROM c');
    expect(follow).toHaveBeenCalledTimes(1);
    page.actions.editText('FROM d');
    expect(follow).toHaveBeenCalledTimes(2);
  });

  test('calls nobody where nothing changed, nor anybody who has stopped', () => {
    const page = createAppStore({ text: 'FROM a' });
    const { store, hold } = holdable(page);
    const [stays, stops] = [vi.fn<() => void>(), vi.fn<() => void>()];
    store.subscribe(stays);
    const stop = store.subscribe(stops);
    hold(true);
    hold(false);
    expect(stays).not.toHaveBeenCalled();
    hold(true);
    stop();
    page.actions.editText('FROM b');
    hold(false);
    expect(stays).toHaveBeenCalledTimes(1);
    expect(stops).not.toHaveBeenCalled();
  });

  test('changes the page through the same actions, while it is held as well', () => {
    const page = createAppStore({ text: 'FROM a' });
    const { store, hold } = holdable(page);
    hold(true);
    store.actions.select({ kind: 'line', line: 1 });
    expect(page.getState().selection).toEqual({ kind: 'line', line: 1 });
    expect(store.selectors).toBe(page.selectors);
  });
});

test('what follows from the state stays the same object on either side, however they take turns', () => {
  const page = createAppStore({ text: 'FROM a' });
  const { store, hold } = holdable(page);
  hold(true);
  page.actions.select({ kind: 'line', line: 1 });
  const { selected } = page.selectors;
  const here = selected(store.getState());
  const there = selected(page.getState());
  for (let turn = 0; turn < 3; turn++) {
    expect(selected(store.getState())).toBe(here);
    expect(selected(page.getState())).toBe(there);
  }
});
