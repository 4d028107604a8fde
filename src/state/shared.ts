import { pick } from '#core/share/fieldTable.ts';
import { viewFields } from '#core/share/fields.ts';
import type { SharedState } from '#core/share/types.ts';
import { workOf } from './history.ts';
import { readSelection, writeSelection } from './selectionText.ts';
import { initialTimeline } from './timelineTypes.ts';
import type { AppState, ViewState } from './types.ts';

/** What a link of the present state holds. */
export function sharedState(state: AppState): SharedState {
  // The times of a log mean nothing to a reader who does not have the log.
  const moment = state.timeline.useLog ? undefined : (state.timeline.moment ?? undefined);
  const selection = writeSelection(state.selection);
  return { ...workOf(state), view: pick(viewFields, { ...state, selection, moment }) };
}

/** The part of the view that a link sets. */
export type LinkedView = Omit<ViewState, 'view' | 'compareWith' | 'settings'>;

/** The view a link holds. */
export function linkedView({ view }: SharedState): LinkedView {
  const { selection, moment = null, ...rest } = view;
  return {
    ...rest,
    selection: readSelection(selection),
    directionBy: 'link',
    timeline: { ...initialTimeline, moment },
  };
}
