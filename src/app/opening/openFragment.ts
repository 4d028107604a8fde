import { workOf } from '#state/history.ts';
import { linkedView } from '#state/shared.ts';
import type { AppStore } from '#state/store.ts';
import { tellsTime } from './opening.ts';
import { goToSource, linkIn } from './start.ts';

/** Opens a link in the open page; one that cannot be opened says why, and nothing else changes. */
export async function openFragment(store: AppStore, fragment: string): Promise<void> {
  if (goToSource(fragment)) return;
  const link = await linkIn(fragment);
  if (link === null) return;
  if (!link.ok) {
    store.actions.notify({ kind: 'bad-link', problem: link.problem });
    return;
  }
  const { lesson } = link.state.view;
  store.actions.openLesson(lesson);
  if (lesson !== '') return;
  store.actions.openWork(workOf(link.state), { fragment });
  store.actions.restore(linkedView(link.state));
  if (tellsTime(link)) store.actions.setPanels({ timeline: true });
}
