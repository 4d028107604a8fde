import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyWork } from '#state/work.ts';
import { openArchive, type Archive } from './archive.ts';
import type { Draft } from './draft.ts';
import { MOST_DRAFTS } from './survivors.ts';

const draft = (id: string, time: number, text = `FROM ${id}`): Draft => ({
  id,
  time,
  work: { ...emptyWork, text, target: 'web' },
  ownWork: true,
  kept: null,
  fragment: '',
});

let archive: Archive;
beforeEach(async () => {
  archive = openArchive();
  await archive.forgetAll();
});

describe('the archive', () => {
  test('has what was put, newest first, for every tab', async () => {
    expect(await archive.put(draft('a', 1))).toBe(true);
    await archive.put(draft('b', 3));
    await archive.put(draft('c', 2));
    const other = openArchive();
    expect(await other.isOpen()).toBe(true);
    expect((await other.list()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(await other.read('a')).toEqual(draft('a', 1));
    expect(await other.read('z')).toBeNull();
  });

  test('never lets an older state of a draft take the place of a newer one', async () => {
    await archive.put(draft('a', 5, 'FROM new'));
    await archive.put(draft('a', 4, 'FROM old'));
    expect((await archive.read('a'))?.work.text).toBe('FROM new');
  });

  test('keeps the last of many', async () => {
    for (let time = 1; time <= MOST_DRAFTS + 5; time++) await archive.put(draft(`d${time}`, time));
    const ids = (await archive.list()).map(({ id }) => id);
    expect(ids).toHaveLength(MOST_DRAFTS);
    expect(ids[0]).toBe(`d${MOST_DRAFTS + 5}`);
    expect(await archive.read('d1')).toBeNull();
  });

  test('forgets one, and all', async () => {
    await archive.put(draft('a', 1));
    await archive.put(draft('b', 2));
    await archive.forget(['a']);
    expect((await archive.list()).map(({ id }) => id)).toEqual(['b']);
    await archive.forgetAll();
    expect(await archive.list()).toEqual([]);
  });
});

describe('a browser without a database', () => {
  test('keeps drafts as long as the page is open, and says that it is no longer', async () => {
    vi.resetModules();
    vi.stubGlobal('indexedDB', undefined);
    const file = await import('./archive.ts');
    const poor = file.openArchive();
    expect(await poor.isOpen()).toBe(false);
    expect(await poor.put(draft('a', 1))).toBe(false);
    expect((await poor.list()).map(({ id }) => id)).toEqual(['a']);
    expect(await poor.read('a')).toEqual(draft('a', 1));
    await poor.forget(['a']);
    expect(await poor.list()).toEqual([]);
    vi.unstubAllGlobals();
  });
});
