import { over, stateAt, type Lesson, type LessonStep } from '#lessons/course/lesson.ts';
import { isEdit, lineChanges } from '#core/text/lineChanges.ts';
import { writePlace } from '#lessons/course/place.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import type { SharedWork } from '#core/share/fields.ts';
import type { SharedState } from '#core/share/types.ts';
import type { PhoneTab } from '#state/preferenceFields.ts';
import { optionsOf } from '#state/options.ts';
import { linkedView, sharedState } from '#state/shared.ts';
import { createAppStore, type AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { workOf } from '#state/history.ts';

/** Widths (CSS pixels) of the source beside graph and lesson, and the width of the window that the larger needs. */
const SOURCE_WIDTHS = { narrow: 270, wide: 360 };
const WIDE = 1180;
/** Share of the window that the timeline gets where a step shows it: it is what the step speaks of. */
const TIMELINE = 0.56;

/** A store for a lesson: whatever is done in it, the reader's work stays as it was. */
export function createLessonStore(own: AppStore): AppStore {
  const { language, theme, panels } = own.getState();
  const sourceWidth = window.innerWidth >= WIDE ? SOURCE_WIDTHS.wide : SOURCE_WIDTHS.narrow;
  return createAppStore({
    language,
    theme,
    // No example to put something else in the place of.
    ownWork: true,
    panels: {
      ...panels,
      source: true,
      details: false,
      timeline: false,
      tab: 'graph',
      sourceWidth,
      timelineHeight: Math.max(panels.timelineHeight, Math.round(TIMELINE * window.innerHeight)),
    },
  });
}

/** How many lines begin a stage. */
function stagesOf(text: string): number {
  return text.match(/^FROM /gim)?.length ?? 0;
}

/** Whether the picture of the text before can be kept, and its cards glide: with more stages it would not fit. */
function keepsPicture(before: string, text: string): boolean {
  return stagesOf(before) === stagesOf(text) && isEdit(lineChanges(before, text));
}

/** Shows a state in the store. Where the picture can be kept, the text counts as the same file. */
function show(store: AppStore, state: SharedState, tab: PhoneTab): void {
  const before = store.getState();
  const timeline = state.view.timeline !== 'closed';
  const shown: Partial<AppState> = {
    direction: 'auto',
    level: 'auto',
    arrangedBy: 'reader',
    ...workOf(state),
    ...linkedView(state),
    opened: keepsPicture(before.text, state.text) ? before.opened : before.opened + 1,
    panels: { ...before.panels, timeline, tab: timeline ? 'timeline' : tab },
  };
  store.actions.restore(shown);
}

/**
 * Shows a step (counted from 0) as it begins; on a phone the Dockerfile, where it is edited or lines of it are spoken of:
 * not where the graph has marks at those lines.
 */
export function showStep(store: AppStore, id: string, lesson: Lesson, at: number): void {
  const state = stateAt(lesson, at);
  const isOfLine = state.view.selection.startsWith('line:') && state.view.marks === 'roles';
  const isRead = lesson.steps[at]?.task?.kind === 'edit' || isOfLine;
  const view = { ...state.view, lesson: writePlace({ id, step: at + 1 }) };
  show(store, { ...state, view }, isRead ? 'source' : 'graph');
  // Undo goes back to the beginning of the step, not into the one before.
  store.actions.restore({ past: [], future: [] });
}

/** Shows, over what is there, what a step shows once its task is solved. */
export function showAfter(store: AppStore, { after }: LessonStep): void {
  if (after !== undefined) show(store, over(sharedState(store.getState()), after), 'graph');
}

/** What is judged. */
export function situationOf(store: AppStore, work: SharedWork): Situation {
  const { text, target, timing } = work;
  return { file: store.selectors.reading(text, optionsOf(work)), target, timing };
}
