import { act, cleanup, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';
import { checkedOverview } from '#core/checks/checkedOverview.ts';
import { loadFindings } from '#i18n/findings.ts';
import { loadLanguage } from '#i18n/messages.ts';
import { restore } from '#state/actions.ts';
import { startEngine } from '#state/engine.ts';
import { initialState, useApp } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { setMedia, standIn } from './browserStandIns.ts';

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
  readonly change: (write: () => void) => void;
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
  await Promise.all([loadLanguage(language), loadFindings(language)]);
  useApp.setState(initialState, true);
  restore(state);
  const stop = startEngine({
    analyse: checkedOverview,
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
  const { container } = await act(async () => render(element));
  return {
    user,
    container,
    state: () => useApp.getState(),
    change: (write) => act(() => write()),
  };
}
