import type { LinkResult } from '#core/share/types.ts';
import { loadLanguage } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';
import { openingExample } from '#lessons/openingExample.ts';
import type { Archive } from '#app/drafts/archive.ts';
import { draftIdOf, type Draft } from '#app/drafts/draft.ts';
import { readSlots, readTabSlot, type Storages } from '#app/drafts/slots.ts';
import { entryNow, fragmentNow, markEntry } from '#app/drafts/entry.ts';
import { namesSource } from '#app/source/namesSource.ts';
import { preferredLanguage } from './language.ts';
import { keptOf, lessonOf, openingOf, panelsFrom, tellsTime } from './opening.ts';
import { workOf } from '#state/history.ts';
import { linkedView } from '#state/shared.ts';
import { readPreferences } from './storage.ts';

/** Reads the fragment of the address; null where it holds no link. The codec is loaded only then. */
async function linkIn(fragment: string): Promise<LinkResult | null> {
  if (fragment === '') return null;
  try {
    const [{ decodeLink }, { readingsOf }] = await Promise.all([
      import('#core/share/decodeLink.ts'),
      import('./mangled.ts'),
    ]);
    const first = decodeLink(fragment);
    // What it says as it is is told where no other reading opens either.
    const others = first.ok ? [] : readingsOf(fragment).map(decodeLink);
    const link = others.find(({ ok }) => ok) ?? first;
    // A lesson that this page does not know, and no file in its place.
    const isNothing =
      link.ok && link.state.text === '' && link.state.view.lesson !== '' && lessonOf(link) === '';
    return isNothing ? { ok: false, problem: { kind: 'foreign' } } : link;
  } catch {
    return { ok: false, problem: { kind: 'damaged' } };
  }
}

/** Width of the window (CSS pixels) from which the details open beside source and graph at first. */
const ROOMY = 1180;

/**
 * Goes to the page that fetches what a link names; this one never fetches. It takes this place in the history, so that
 * back leads to what was before. False where a link holds its Dockerfile itself.
 */
function goToSource(fragment: string): boolean {
  // A page that was saved as one file has no other beside it.
  if (!namesSource(fragment) || window.location.protocol === 'file:') return false;
  window.location.replace(`./open.html${window.location.search}#${fragment}`);
  return true;
}

/** How long (ms) is waited for a draft that stands in the archive alone: a page that opens late is worse. */
const PATIENCE = 1000;

/**
 * What this tab showed at this place of its history: what it showed last, unless the reader went back or forward to
 * another place and the page was loaded for that.
 */
async function placeNow(storages: Storages, openArchive: () => Promise<Archive>): Promise<Draft | null> {
  const last = readTabSlot(storages);
  const entry = entryNow();
  if (entry === null || last === null || entry.draft === last.id) return last;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const archived = await Promise.race([
    openArchive().then(
      ({ read }) => read(entry.draft),
      () => null,
    ),
    late,
  ]);
  const fragment = fragmentNow();
  if (archived !== null) return { ...archived, fragment, kept: last.kept };
  const nothing = { id: entry.draft, time: 0, ownWork: false, fragment, kept: keptOf(last) };
  return entry.work && { ...nothing, work: entry.work };
}

/** Fills the store with what the address, the stored drafts and the preferences say. */
export async function restoreState(
  store: AppStore,
  storages: Storages,
  openArchive: () => Promise<Archive>,
): Promise<void> {
  const { panels, ...preferences } = readPreferences(storages.shared);
  const language = preferences.language ?? preferredLanguage(navigator.languages);
  const newest = readSlots(storages)[0]?.draft ?? null;
  const fragment = goToSource(fragmentNow()) ? '' : fragmentNow();
  const [place, link] = await Promise.all([
    placeNow(storages, openArchive),
    linkIn(fragment),
    loadLanguage(language),
  ]);
  store.actions.restore({
    ...preferences,
    language,
    panels: panelsFrom({
      details: window.innerWidth >= ROOMY,
      ...panels,
      ...(tellsTime(link) && { timeline: true }),
    }),
    ...openingOf(fragment, link, { place, newest }, openingExample),
  });
  if (entryNow()?.draft !== draftIdOf(store.getState())) markEntry(store.getState(), 'replaceState');
}

/** Opens a link in the open page; one that cannot be opened says why, and nothing else changes. */
export async function openFragment(store: AppStore, fragment: string): Promise<void> {
  if (goToSource(fragment)) return;
  const link = await linkIn(fragment);
  if (link === null) return;
  if (!link.ok) {
    store.actions.notify({ kind: 'bad-link', problem: link.problem });
    return;
  }
  const lesson = lessonOf(link);
  store.actions.openLesson(lesson);
  if (lesson !== '') return;
  store.actions.openWork(workOf(link.state), { fragment });
  store.actions.restore(linkedView(link.state));
  if (tellsTime(link)) store.actions.setPanels({ timeline: true });
}
