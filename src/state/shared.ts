import { pick } from '#core/share/fieldTable.ts';
import { viewFields } from '#core/share/fields.ts';
import type { SharedState } from '#core/share/types.ts';
import { workOf } from './history.ts';
import { readSelection, writeSelection } from './selectionText.ts';
import { withoutRecorded } from './session.ts';
import { initialTimeline } from './timelineTypes.ts';
import type { AppState, ViewState } from './types.ts';

/** What a link of the present state holds: what a build record brought is left out. */
export function sharedState(state: AppState): SharedState {
  // The times of a log mean nothing to a reader who does not have the log.
  const moment = state.timeline.useLog ? undefined : (state.timeline.moment ?? undefined);
  const selection = writeSelection(state.selection);
  const { tab, showStarts: starts, showCritical: critical } = state.timeline;
  const timeline = !state.panels.timeline
    ? ('closed' as const)
    : tab === 'log' || tab === 'sizes'
      ? 'lanes'
      : tab;
  const compareWith = state.compareWith ?? '';
  const view = { ...state, selection, moment, compareWith, timeline, starts, critical };
  return { ...workOf(withoutRecorded(state, state.recorded)), view: pick(viewFields, view) };
}

type Arrangement = Pick<ViewState, 'direction' | 'level' | 'arrangedBy'>;

/** The part of the view that a link sets. */
export type LinkedView = Omit<ViewState, 'settings' | keyof Arrangement> & Partial<Arrangement>;

/** The view a link holds. What it leaves to the room there is, it leaves to the reader's own wishes. */
export function linkedView({ view }: Pick<SharedState, 'view'>): LinkedView {
  const { selection, compareWith, moment = null, direction, level, ...others } = view;
  const { timeline, starts, critical, ...rest } = others;
  return {
    ...rest,
    selection: readSelection(selection),
    compareWith: compareWith === '' ? null : compareWith,
    ...(direction !== 'auto' && { direction, arrangedBy: 'link' }),
    ...(level !== 'auto' && { level, arrangedBy: 'link' }),
    timeline: {
      ...initialTimeline,
      moment,
      tab: timeline === 'closed' ? initialTimeline.tab : timeline,
      showStarts: starts,
      showCritical: critical,
    },
  };
}
