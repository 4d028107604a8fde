import { isRecord } from '#core/share/field.ts';
import { initialOf, salvageFields, writeFields } from '#core/share/fieldTable.ts';
import { viewFields, type SharedView } from '#core/share/fields.ts';
import { workOf } from '#state/history.ts';
import { sharedState } from '#state/shared.ts';
import type { AppState, Work } from '#state/types.ts';
import { draftIdOf, readWork, writtenWork } from './draft.ts';

/** Longest example or other text (characters) that its entry holds itself. */
const SMALL = 20_000;

/** What an entry of the history shows. */
export interface Entry {
  readonly draft: string;
  /** The work itself, where it is nothing that is kept elsewhere. */
  readonly work: Work | null;
  /** How it was looked at when the page was left, or something else was opened; null where that was never written. */
  readonly view: SharedView | null;
}

/** What stands behind the `#` of the address. */
export function fragmentNow(): string {
  return window.location.hash.slice(1);
}

/** The present entry; null where the page has not marked it yet, as with a link that was just followed. */
export function entryNow(): Entry | null {
  const state: unknown = window.history.state;
  if (!isRecord(state) || typeof state['draft'] !== 'string') return null;
  const { view } = state;
  return {
    draft: state['draft'],
    work: readWork(state['work']),
    view: isRecord(view) ? { ...initialOf(viewFields), ...salvageFields(viewFields, view) } : null,
  };
}

/** The address of what is shown: its link where it is one, else the page's own. */
export function addressOf({ fragment }: Pick<AppState, 'fragment'>): string {
  return fragment === '' ? window.location.pathname + window.location.search : `#${fragment}`;
}

/** Has the present entry, or a new one, say what is shown. */
export function markEntry(state: AppState, how: 'pushState' | 'replaceState', address?: string): void {
  const isElsewhere = state.ownWork || state.fragment !== '' || state.text.length > SMALL;
  const entry = {
    draft: draftIdOf(state),
    work: isElsewhere ? null : writtenWork(workOf(state)),
    view: writeFields(viewFields, { ...sharedState(state).view, lesson: '' }),
  };
  try {
    window.history[how](entry, '', address);
  } catch {
    // Some browsers count the calls, and refuse when there are too many: the page works without.
  }
}
