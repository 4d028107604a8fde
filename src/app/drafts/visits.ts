import { namesOf } from '#core/share/fieldTable.ts';
import { viewFields } from '#core/share/fields.ts';
import type { SharedState } from '#core/share/types.ts';
import { linkedView, sharedState } from '#state/shared.ts';
import type { AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import type { Earlier } from '#state/work.ts';
import { workOf } from '#state/history.ts';
import { draftIdOf, type Draft } from './draft.ts';
import { addressOf, entryNow, fragmentNow, markEntry } from './entry.ts';

/*
 * The browser's history: every file that is opened (a link, an example, a file, a paste) is an entry in it, nothing
 * else is. An entry holds the name of its draft; what was shown there is remembered for as long as the page is open.
 */

/** Most of what was shown that is remembered. */
const MOST = 20;
/** Quiet time (ms) before how it is looked at is written into the entry. */
const QUIET = 200;
/** What is only gone back to keeps what a build record brought. */
const recorded: ReadonlySet<string> = new Set();

interface Shown extends Earlier {
  readonly state: SharedState;
}

/** Whether it is looked at in another way; what is said of that is derived from no more than these. */
function looks(state: AppState, before: AppState): boolean {
  const isOther = (name: string): boolean =>
    name in state && Reflect.get(state, name) !== Reflect.get(before, name);
  return namesOf(viewFields).some(isOther) || state.panels !== before.panels;
}

export interface VisitSurroundings {
  /** Opens the link in the address. */
  readonly openLink: (fragment: string) => Promise<void>;
  /** A draft of an earlier visit. */
  readonly readDraft: (id: string) => Promise<Draft | null>;
}

/**
 * Keeps the address and the history true to what is shown, and what is shown true to where a reader goes in them.
 * `start` is the state that the page began with, and whose entry is marked. Returns how to stop.
 */
export function keepVisits(
  store: AppStore,
  { openLink, readDraft }: VisitSurroundings,
  start = store.getState(),
): () => void {
  const shown = new Map<string, Shown>();

  const remember = (state: AppState): void => {
    const id = draftIdOf(state);
    const { ownWork, fragment } = state;
    shown.delete(id);
    shown.set(id, { draft: id, ownWork, fragment, state: sharedState({ ...state, recorded }) });
    for (const oldest of [...shown.keys()].slice(0, -MOST)) shown.delete(oldest);
  };

  /** An undone or repeated opening changes the present entry; any other one makes its own. */
  const isOpening = (state: AppState, before: AppState): boolean =>
    state.opened !== before.opened &&
    state.future.length === 0 &&
    state.past.at(-1)?.opens === true &&
    state.past.at(-1) !== before.past.at(-1);

  let looking: ReturnType<typeof setTimeout> | undefined;
  const stop = store.subscribe((state, before) => {
    const id = draftIdOf(state);
    if (id !== draftIdOf(before)) {
      remember(before);
      const entry = entryNow();
      if (entry?.draft === id) return;
      const isNew = entry !== null && isOpening(state, before);
      if (isNew) markEntry(before, 'replaceState');
      markEntry(state, isNew ? 'pushState' : 'replaceState', addressOf(state));
    } else if (state.fragment !== before.fragment) {
      markEntry(state, 'replaceState', addressOf(state));
    } else if (looks(state, before)) {
      // A reload shows it again as it was looked at: of a page that is left, browsers take no more.
      clearTimeout(looking);
      looking = setTimeout(() => {
        // The reader may be at another entry by then, which is still to be opened.
        const now = store.getState();
        if (entryNow()?.draft === draftIdOf(now)) markEntry(now, 'replaceState');
      }, QUIET);
    }
  });

  const show = ({ state, ...place }: Shown): void => {
    store.actions.openWork(workOf(state), place);
    store.actions.restore({ ...linkedView(state), notice: null });
  };

  /** The link that is being opened: a browser may tell of it twice. */
  let opening = '';
  const follow = async (fragment: string): Promise<void> => {
    if (fragment === opening) return;
    opening = fragment;
    await openLink(fragment);
    opening = '';
  };

  const arrive = async (): Promise<void> => {
    const entry = entryNow();
    const fragment = fragmentNow();
    const now = store.getState();
    if (entry === null) {
      if (fragment === now.fragment) markEntry(now, 'replaceState');
      else if (fragment === '') store.actions.openKept();
      else await follow(fragment);
      return;
    }
    if (entry.draft === draftIdOf(now)) return;
    const known = shown.get(entry.draft);
    if (known !== undefined) {
      show(known);
      return;
    }
    const draft = await readDraft(entry.draft);
    if (entryNow()?.draft !== entry.draft) return;
    const work = draft?.work ?? entry.work;
    const place = { draft: entry.draft, fragment, ownWork: draft?.ownWork ?? false };
    if (work !== null) {
      store.actions.openWork(work, place);
      if (entry.view !== null) store.actions.restore({ ...linkedView({ view: entry.view }), notice: null });
    } else if (fragment !== '') await follow(fragment);
  };

  const now = store.getState();
  // What was done before this came: a step in the history, or something was opened.
  if (entryNow()?.draft !== draftIdOf(start)) void arrive();
  else if (draftIdOf(now) !== draftIdOf(start)) markEntry(now, 'pushState', addressOf(now));
  const onStep = (): void => void arrive();
  // A link in the address bar of the open page: not every browser tells of it as of a step in the history.
  const steps = ['popstate', 'hashchange'] as const;
  for (const step of steps) window.addEventListener(step, onStep);
  return () => {
    stop();
    clearTimeout(looking);
    for (const step of steps) window.removeEventListener(step, onStep);
  };
}
