import { over, stateAt, type Lesson, type LessonStep } from '#lessons/course/lesson.ts';
import { isEdit, lineChanges } from '#lessons/course/changes.ts';
import { writePlace, type LessonId } from '#lessons/course/place.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import type { SharedWork } from '#core/share/fields.ts';
import type { SharedState } from '#core/share/types.ts';
import { optionsOf } from '#state/options.ts';
import { linkedView, sharedState } from '#state/shared.ts';
import { createAppStore, type AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { workOf } from '#state/history.ts';

/** Widths (CSS pixels) of the source beside graph and lesson, and the width of the window that the larger needs. */
const SOURCE_WIDTHS = { narrow: 270, wide: 360 };
const WIDE = 1180;

/** A store for a lesson: whatever is done in it, the reader's work stays as it was. */
export function createLessonStore(own: AppStore): AppStore {
  const { language, theme, panels } = own.getState();
  const sourceWidth = window.innerWidth >= WIDE ? SOURCE_WIDTHS.wide : SOURCE_WIDTHS.narrow;
  return createAppStore({
    language,
    theme,
    // No example to put something else in the place of.
    ownWork: true,
    panels: { ...panels, source: true, details: false, timeline: false, tab: 'graph', sourceWidth },
  });
}

/**
 * Shows a state in the store. A text that is an edit of the one before stays the same file, so that its cards glide
 * from where they are.
 */
function show(store: AppStore, state: SharedState): void {
  const before = store.getState();
  const shown: Partial<AppState> = {
    direction: 'auto',
    level: 'auto',
    arrangedBy: 'reader',
    ...workOf(state),
    ...linkedView(state),
    opened: isEdit(lineChanges(before.text, state.text)) ? before.opened : before.opened + 1,
    panels: { ...before.panels, timeline: state.view.timeline !== 'closed' },
  };
  store.actions.restore(shown);
}

/** Shows a step (counted from 0) as it begins. */
export function showStep(store: AppStore, id: LessonId, lesson: Lesson, at: number): void {
  const state = stateAt(lesson, at);
  show(store, { ...state, view: { ...state.view, lesson: writePlace({ id, step: at + 1 }) } });
  // Undo goes back to the beginning of the step, not into the one before.
  store.actions.restore({ past: [], future: [] });
}

/** Shows, over what is there, what a step shows once its task is solved. */
export function showAfter(store: AppStore, { after }: LessonStep): void {
  if (after !== undefined) show(store, over(sharedState(store.getState()), after));
}

/** What is judged. */
export function situationOf(store: AppStore, work: SharedWork): Situation {
  const { text, target, timing } = work;
  return { file: store.selectors.reading(text, optionsOf(work)), target, timing };
}
