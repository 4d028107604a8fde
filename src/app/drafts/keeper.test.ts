// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAppStore, type AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { forbiddenStorage, memoryStorage } from '#testing/memoryStorage.ts';
import type { Archive } from './archive.ts';
import { draftIdOf, type Draft } from './draft.ts';
import { keepDrafts, type Drafts, type DraftSurroundings } from './keeper.ts';
import { watchOtherTabs } from './otherTabs.ts';
import { readSlots, readTabSlot, type Storages } from './slots.ts';
import { survivors } from './survivors.ts';

/** Time (ms) after which all that was typed has been written down. */
const LATER = 2000;

let time = 1000;
let shared = memoryStorage();
let base = new Map<string, Draft>();

beforeEach(() => {
  vi.useFakeTimers();
  shared = memoryStorage();
  base = new Map();
  claims.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a page asks for a draft: whoever comes first has it. */
const claims = new Set<string>();
const claim = async (id: string): Promise<boolean> => !claims.has(id) && claims.add(id).has(id);

/** The archive of a browser, as far as drafts are concerned. */
const archive = (): Archive => ({
  isOpen: async () => true,
  put: async (draft) => {
    if ((base.get(draft.id)?.time ?? -1) <= draft.time) base.set(draft.id, draft);
    return true;
  },
  read: async (id) => base.get(id) ?? null,
  list: async () => survivors([...base.values()]),
  forget: async (ids) => ids.forEach((id) => base.delete(id)),
  forgetAll: async () => base.clear(),
});

interface Tab {
  readonly store: AppStore;
  readonly drafts: Drafts;
  readonly storages: Storages;
}

function openTab(start: Partial<AppState> = {}, more: Partial<DraftSurroundings> = {}): Tab {
  const store = createAppStore(start);
  const storages = more.storages ?? { tab: memoryStorage(), shared };
  const drafts = keepDrafts(store, {
    storages,
    openArchive: async () => archive(),
    claim,
    now: () => (time += 1),
    ...more,
  });
  return { store, drafts, storages };
}

const type = async ({ store }: Tab, text: string): Promise<void> => {
  store.actions.editText(text);
  await vi.advanceTimersByTimeAsync(LATER);
};
const texts = async ({ drafts }: Tab): Promise<readonly string[]> =>
  (await drafts.recent()).map(({ work }) => work.text);

describe('a long text', () => {
  const long = `FROM alpine AS one\n${'RUN make\n'.repeat(20_000)}`;

  test('goes into the archive while it is changed, and into the slots when the page is left', async () => {
    const tab = openTab();
    await type(tab, long);
    expect([...base.values()].map(({ work }) => work.text)).toEqual([long]);
    expect(readTabSlot(tab.storages)?.work.text).not.toBe(long);
    expect(readSlots(tab.storages)).toEqual([]);
    window.dispatchEvent(new Event('pagehide'));
    expect(readTabSlot(tab.storages)?.work.text).toBe(long);
    expect(readSlots(tab.storages).map(({ draft }) => draft.work.text)).toEqual([long]);
  });

  test('is in the slot of the tab once nothing has changed for a while', async () => {
    const tab = openTab();
    await type(tab, long);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(readTabSlot(tab.storages)?.work.text).toBe(long);
  });

  describe('that a crash left in the archive alone', () => {
    const older = 'FROM alpine AS one\n';
    const crashed = async (): Promise<Tab> => {
      const tab = openTab();
      await type(tab, older);
      await type(tab, long);
      claims.clear();
      const draft = draftIdOf(tab.store.getState());
      expect(readTabSlot(tab.storages)?.work.text).toBe(older);
      return openTab({ text: older, ownWork: true, draft }, { storages: tab.storages });
    };

    test('comes back', async () => {
      const tab = await crashed();
      await tab.drafts.catchUp();
      expect(tab.store.getState().text).toBe(long);
    });

    test('takes the place of nothing that was typed since, and is in the list', async () => {
      const tab = await crashed();
      const late = tab.drafts.catchUp();
      tab.store.actions.editText(`${older}RUN typed`);
      await late;
      expect(tab.store.getState().text).toBe(`${older}RUN typed`);
      await vi.advanceTimersByTimeAsync(LATER);
      expect(await texts(tab)).toEqual([`${older}RUN typed`, long]);
    });
  });

  test('goes into the slots where there is no archive', async () => {
    const tab = openTab({}, { openArchive: async () => ({ ...archive(), put: async () => false }) });
    await type(tab, long);
    expect(readSlots(tab.storages).map(({ draft }) => draft.work.text)).toEqual([long]);
  });
});

describe('what is typed', () => {
  test('is written down within a second of the first key, however fast the next ones follow', async () => {
    const tab = openTab();
    for (let key = 1; key <= 12; key++) {
      tab.store.actions.editText(`FROM a${'b'.repeat(key)}`);
      time += 99;
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(readSlots(tab.storages)[0]?.draft.work.text).toMatch(/^FROM ab{9,}$/);
  });

  test('is written down at once when the page is left', () => {
    const tab = openTab();
    tab.store.actions.editText('FROM a');
    window.dispatchEvent(new Event('pagehide'));
    expect(readSlots(tab.storages)[0]?.draft.work.text).toBe('FROM a');
    expect(readTabSlot(tab.storages)?.work.text).toBe('FROM a');
  });

  test('is in a list, each file once, in its last state', async () => {
    const tab = openTab();
    await type(tab, 'FROM one AS first');
    await type(tab, 'FROM one AS first\nRUN more');
    tab.store.actions.openWork({ text: 'ARG X\nFROM two' }, 'own');
    expect(await texts(tab)).toEqual(['ARG X\nFROM two', 'FROM one AS first\nRUN more']);
  });

  test('to the last key is kept of a file that another one takes the place of', async () => {
    const tab = openTab();
    tab.store.actions.editText('FROM one');
    tab.store.actions.editText('FROM one\nRUN last');
    tab.store.actions.openWork({ text: 'FROM example' }, 'example');
    await vi.advanceTimersByTimeAsync(LATER);
    expect(await texts(tab)).toEqual(['FROM one\nRUN last']);
  });

  test('over an example and over a link is kept, the first with the second', async () => {
    const tab = openTab();
    await type(tab, 'FROM a AS mine\nRUN precious\n');
    tab.store.actions.openWork({ text: 'FROM b AS linked' }, { fragment: 'f' });
    await type(tab, 'FROM b AS linked\nRUN edit');
    tab.store.actions.openWork({ text: 'FROM c AS other' }, { fragment: 'g' });
    await vi.advanceTimersByTimeAsync(LATER);
    expect(await texts(tab)).toEqual(['FROM b AS linked\nRUN edit', 'FROM a AS mine\nRUN precious\n']);
  });
});

describe('two tabs', () => {
  const file = 'FROM alpine AS one\nRUN first\n';

  test('never write over each other', async () => {
    const one = openTab();
    await type(one, file);
    const two = openTab({ text: file, ownWork: true, draft: draftIdOf(one.store.getState()) });
    await type(one, `${file}RUN in-one`);
    await type(two, `${file}RUN in-two`);
    expect(readTabSlot(one.storages)?.work.text).toBe(`${file}RUN in-one`);
    expect(readTabSlot(two.storages)?.work.text).toBe(`${file}RUN in-two`);
    expect(await texts(one)).toEqual([`${file}RUN in-two`, `${file}RUN in-one`]);
  });

  test('write nothing for all tabs before it is known whose a draft is', async () => {
    let answer: (isMine: boolean) => void = () => undefined;
    const late = (): Promise<boolean> => new Promise((resolve) => (answer = resolve));
    const tab = openTab({ text: file, ownWork: true, draft: 'x' }, { claim: late });
    await type(tab, `${file}RUN more`);
    expect(readSlots(tab.storages)).toEqual([]);
    answer(false);
    await vi.advanceTimersByTimeAsync(LATER);
    expect(readSlots(tab.storages).map(({ draft }) => draft.id)).not.toContain('x');
    expect(readSlots(tab.storages)).toHaveLength(1);
  });

  test('tell when one has a newer state of the same file, once, and offer it', async () => {
    const one = openTab();
    await type(one, file);
    watchOtherTabs(one.store, one.storages);
    const two = openTab({ text: file, ownWork: true });
    const back = (): boolean => document.dispatchEvent(new Event('visibilitychange'));
    await type(two, 'FROM something\nENTRYPOINT else');
    back();
    expect(one.store.getState().notice).toBeNull();
    two.store.actions.openWork({ text: `${file}RUN in-two` }, 'own');
    await vi.advanceTimersByTimeAsync(LATER);
    back();
    expect(one.store.getState().notice).toMatchObject({
      kind: 'newer-draft',
      work: { text: `${file}RUN in-two` },
    });
    one.store.actions.notify(null);
    back();
    expect(one.store.getState().notice).toBeNull();
  });
});

describe('storage', () => {
  test('of all tabs holds the newest draft alone once the archive has the others', async () => {
    const tab = openTab();
    await type(tab, 'FROM one');
    tab.store.actions.openWork({ text: 'FROM two' }, 'own');
    await vi.advanceTimersByTimeAsync(LATER);
    expect(readSlots(tab.storages)).toHaveLength(2);
    await tab.drafts.sweep();
    expect(readSlots(tab.storages).map(({ draft }) => draft.work.text)).toEqual(['FROM two']);
    expect(await texts(tab)).toEqual(['FROM two', 'FROM one']);
  });

  test('of an earlier edition is taken over: what was shown, and what was kept', async () => {
    const earlier = (work: string, ownWork: boolean, kept: string | null): string =>
      JSON.stringify({ work: { text: work }, ownWork, kept: kept && { text: kept }, fragment: '' });
    shared.setItem('stagegraph.draft', earlier('FROM mine', true, null));
    expect(await texts(openTab())).toEqual(['FROM mine']);
    base.clear();
    shared.setItem('stagegraph.draft', earlier('FROM example', false, 'FROM kept'));
    expect(await texts(openTab())).toEqual(['FROM kept']);
  });

  test('that is full or forbidden is told of once', async () => {
    const storages = { tab: forbiddenStorage, shared: forbiddenStorage };
    const none = async (): Promise<Archive> => ({ ...archive(), put: async () => false });
    const tab = openTab({}, { storages, openArchive: none });
    await type(tab, 'FROM a');
    expect(tab.store.getState().notice).toEqual({ kind: 'storage-full' });
    tab.store.actions.notify(null);
    await type(tab, 'FROM ab');
    expect(tab.store.getState().notice).toBeNull();
  });

  test('that is forbidden matters to nobody where there is an archive', async () => {
    const tab = openTab({}, { storages: { tab: forbiddenStorage, shared: forbiddenStorage } });
    await type(tab, 'FROM a');
    expect(tab.store.getState().notice).toBeNull();
    expect(await texts(tab)).toEqual(['FROM a']);
  });
});

describe('forgetting', () => {
  test('one leaves the others', async () => {
    const tab = openTab();
    await type(tab, 'FROM one');
    tab.store.actions.openWork({ text: 'FROM two' }, 'example');
    const [one] = await tab.drafts.recent();
    if (one !== undefined) await tab.drafts.forget(one);
    expect(tab.store.getState().kept).toBeNull();
    expect(await texts(tab)).toEqual([]);
    expect(readTabSlot(tab.storages)?.work.text).toBe('FROM two');
  });

  test('all leaves nothing in storage, and what is on screen on screen', async () => {
    const tab = openTab();
    await type(tab, 'FROM one');
    tab.store.actions.openWork({ text: 'FROM two' }, 'own');
    await tab.drafts.recent();
    await tab.drafts.forgetAll();
    await vi.advanceTimersByTimeAsync(LATER);
    expect(readSlots(tab.storages)).toEqual([]);
    expect(base.size).toBe(0);
    expect(tab.store.getState()).toMatchObject({ text: 'FROM two', kept: null });
  });
});
