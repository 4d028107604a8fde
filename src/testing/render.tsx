import { act, cleanup, configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';
import { checkedOverview, checkedOverviewOf } from '#core/checks/checkedOverview.ts';
import { ignoredSources } from '#core/checks/ignoredSources.ts';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { laterParts } from '#i18n/laterParts.ts';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import type { SentencesPart } from '#i18n/spoken.ts';
import { startEngine } from '#state/engine.ts';
import { createAppStore, type Actions } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { StoreContext } from '#state/useApp.ts';
import { setMedia, standIn } from './browserStandIns.ts';

/** How long (ms) a test waits for what comes later: a busy machine must not fail it. */
configure({ asyncUtilTimeout: 20_000 });

/** What the page holds when a part of it is drawn. */
export type Start = Partial<AppState> & {
  /** Media that hold: `max-width` for a phone, `coarse` for touch. */
  readonly media?: readonly string[];
};

export interface Shown {
  /** Presses keys and buttons as a reader does. */
  readonly user: UserEvent;
  readonly container: HTMLElement;
  /** The store as it is now. */
  readonly state: () => AppState;
  /** Changes the store from outside of what is drawn, as another part of the page would. */
  readonly change: (write: (actions: Actions) => void) => void;
}

/**
 * Draws a part of the page over a store that the real core fills: the text is read, planned and checked as on
 * the page, in the same frame. Everything is taken down when the test ends.
 */
export async function show(element: ReactElement, start: Start = {}): Promise<Shown> {
  const { media = [], ...state } = start;
  standIn();
  setMedia(media);
  const { language = 'en' } = state;
  await loadLanguage(language);
  const later = Object.keys(laterParts) as SentencesPart[];
  await Promise.all((['page', 'findings', ...later] as const).map(loadSentences));
  const store = createAppStore(state);
  const { stop } = startEngine(store, {
    analyse: (file, target, other, ignore) =>
      checkedOverviewOf(file, target, other, ignoredSources(readIgnoreFile(ignore))),
    startBackground: () => ({
      run: async ({ text, options, target, other }) => checkedOverview(text, options, target, other),
      stop: () => undefined,
    }),
    nextFrame: (callback) => callback(),
    now: () => 0,
    report: (error) => {
      throw error;
    },
  });
  onTestFinished(() => {
    cleanup();
    stop();
  });
  const user = userEvent.setup();
  const { container } = await act(async () => render(<StoreContext value={store}>{element}</StoreContext>));
  return {
    user,
    container,
    state: store.getState,
    change: (write) => act(() => write(store.actions)),
  };
}
