import { withSentences } from '#i18n/sentences.ts';
import { sharedState } from '#state/shared.ts';
import type { AppStore } from '#state/store.ts';
import { insist } from '#ui/lost.ts';
import { onDemand } from '#ui/onDemand.tsx';

/** The dialog of one's own lessons, loaded when it is first opened. */
export const OwnLessons = onDemand(
  () => withSentences(import('./OwnLessons.tsx'), 'page', 'lessons').then((file) => file.OwnLessons),
  { isOver: true },
);

/** Adds what a store shows to the lesson that was changed last; tells its name in the library. */
export async function addView(store: AppStore): Promise<string> {
  const { addToLatest, library } = await insist(() => import('./library.ts'));
  return addToLatest(library(), sharedState(store.getState()));
}
