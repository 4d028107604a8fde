// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { defaultState } from '#core/share/state.ts';
import { memoryStorage } from '#testing/memoryStorage.ts';
import { addToLatest, openLibrary } from './library.ts';

const step = { title: 'One', say: 'Say.', state: defaultState('FROM a') };

test('lessons come back as they were left, one without a step too', () => {
  const storage = memoryStorage();
  let time = 0;
  const first = openLibrary(storage, () => (time += 1));
  const id = first.put({ title: 'Mine', aim: 'Aim', steps: [step] });
  first.put({ title: 'Empty', aim: '', steps: [] });
  const again = openLibrary(storage, () => 99);
  expect(again.all()).toEqual(first.all());
  again.put({ title: 'Changed', aim: '', steps: [step] }, id);
  expect(openLibrary(storage, () => 0).all()[0]?.lesson.title).toBe('Changed');
  again.remove(id);
  expect(openLibrary(storage, () => 0).all()).toHaveLength(1);
});

test('a view is added to the lesson changed last, else to a new one', () => {
  const lessons = openLibrary(memoryStorage(), () => 1);
  const id = addToLatest(lessons, step.state);
  expect(addToLatest(lessons, { ...step.state, target: 'x' })).toBe(id);
  expect(lessons.all()[0]?.lesson.steps.map(({ state }) => state.target)).toEqual(['', 'x']);
});

test('where storage is full the lesson stays for the visit, and that is told', () => {
  const storage = memoryStorage();
  const lessons = openLibrary(
    {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    },
    () => 1,
  );
  lessons.put({ title: 'Mine', aim: '', steps: [step] });
  expect(lessons.isKept()).toBe(false);
  expect(lessons.all()).toHaveLength(1);
});

test('what another tab changed is taken in, what cannot be read is left', () => {
  const storage = memoryStorage();
  storage.setItem('stagegraph.lesson.broken', '{');
  storage.setItem('stagegraph.lesson.odd', '{"file": 7}');
  const lessons = openLibrary(storage, () => 1);
  expect(lessons.all()).toEqual([]);
  const other = memoryStorage();
  const id = openLibrary(other, () => 5).put({ title: 'Theirs', aim: '', steps: [step] });
  let told = 0;
  const stop = lessons.subscribe(() => (told += 1));
  const key = `stagegraph.lesson.${id}`;
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: other.getItem(key) }));
  expect(lessons.all()[0]?.lesson.title).toBe('Theirs');
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
  expect(lessons.all()).toEqual([]);
  expect(told).toBe(2);
  stop();
});
