import type { LinkResult } from '#core/share/types.ts';
import type { Language } from '#i18n/format.ts';
import { loadLanguage } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';
import { openingExample } from '#lessons/openingExample.ts';
import { openingOf, panelsFrom, tellsTime } from './opening.ts';
import { workOf } from '#state/history.ts';
import { linkedView } from '#state/shared.ts';
import { readDraft, readPreferences, type PageStorage } from './storage.ts';

/** The first language of the reader's that the page speaks. */
export function preferredLanguage(languages: readonly string[]): Language {
  const spoken = languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((tag) => tag === 'ko' || tag === 'en') === 'ko' ? 'ko' : 'en';
}

/** Reads the fragment of the address; null where it holds no link. The codec is loaded only then. */
async function linkIn(fragment: string): Promise<LinkResult | null> {
  if (fragment === '') return null;
  try {
    const { decodeLink } = await import('#core/share/decodeLink.ts');
    return decodeLink(fragment);
  } catch {
    return { ok: false, problem: { kind: 'damaged' } };
  }
}

/** Width of the window (CSS pixels) from which the details open beside source and graph at first. */
const ROOMY = 1180;

const fragmentNow = (): string => window.location.hash.slice(1);

/** Fills the store with what the address, the stored draft and the preferences say. */
export async function restoreState(store: AppStore, storage: PageStorage): Promise<void> {
  const { panels, ...preferences } = readPreferences(storage);
  const language = preferences.language ?? preferredLanguage(navigator.languages);
  const draft = readDraft(storage);
  const fragment = fragmentNow();
  const [link] = await Promise.all([linkIn(fragment), loadLanguage(language)]);
  store.actions.restore({
    ...preferences,
    language,
    panels: panelsFrom({
      details: window.innerWidth >= ROOMY,
      ...panels,
      ...(tellsTime(link) && { timeline: true }),
    }),
    ...openingOf(fragment, link, draft, openingExample),
  });
}

/** Once other work is opened, the address no longer tells what is shown: a reload must not go back to it. */
export function keepAddressTrue(store: AppStore): void {
  store.subscribe((state, before) => {
    if (state.fragment !== '' || before.fragment === '' || fragmentNow() === '') return;
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  });
}

/** Opens a link in the open page; one that cannot be opened says why, and nothing else changes. */
export async function openFragment(store: AppStore, fragment: string): Promise<void> {
  const link = await linkIn(fragment);
  if (link === null) return;
  if (!link.ok) {
    store.actions.notify({ kind: 'bad-link', problem: link.problem });
    return;
  }
  store.actions.openWork(workOf(link.state), { fragment });
  store.actions.restore(linkedView(link.state));
  if (tellsTime(link)) store.actions.setPanels({ timeline: true });
}

/** A link pasted into the address bar of the open page. */
export function followLinks(store: AppStore): void {
  window.addEventListener('hashchange', () => {
    const fragment = fragmentNow();
    if (fragment === store.getState().fragment) return;
    void openFragment(store, fragment);
  });
}
