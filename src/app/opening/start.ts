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
import { keptOf, openingOf, panelsFrom, tellsTime } from './opening.ts';
import { linkedView } from '#state/shared.ts';
import { readPreferences } from './storage.ts';

/** Reads the fragment of the address; null where it holds no link. The codec is loaded only then. */
export async function linkIn(fragment: string): Promise<LinkResult | null> {
  if (fragment === '') return null;
  const loaded = await Promise.all([
    import('#core/share/decodeLink.ts'),
    import('./mangled.ts'),
    import('./lessonLinks.ts'),
  ]).catch(() => undefined);
  if (loaded === undefined) return { ok: false, problem: { kind: 'not-loaded' } };
  const [{ decodeLink }, { readingsOf }, { withLesson }] = loaded;
  const first = decodeLink(fragment);
  // What it says as it is is told where no other reading opens either.
  const others = first.ok ? [] : readingsOf(fragment).map(decodeLink);
  return withLesson(others.find(({ ok }) => ok) ?? first);
}

/** Width of the window (CSS pixels) from which the details open beside source and graph at first. */
const ROOMY = 1180;

/**
 * Goes to the page that fetches what a link names; this one never fetches. It takes this place in the history, so that
 * back leads to what was before. False where a link holds its Dockerfile itself.
 */
export function goToSource(fragment: string): boolean {
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
  const opening = openingOf(fragment, link, { place, newest }, openingExample);
  const entry = entryNow();
  // As it was looked at in this place of the history.
  const view = entry?.draft === opening.draft ? entry.view : null;
  store.actions.restore({
    ...preferences,
    language,
    panels: panelsFrom({
      details: window.innerWidth >= ROOMY,
      ...panels,
      ...((view === null ? tellsTime(link) : view.timeline !== 'closed') && { timeline: true }),
    }),
    ...opening,
    ...(view && { ...linkedView({ view }), lesson: opening.lesson ?? '' }),
  });
  if (entryNow()?.draft !== draftIdOf(store.getState())) markEntry(store.getState(), 'replaceState');
}
