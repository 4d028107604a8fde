import type { LinkResult } from '#core/share/types.ts';
import { workOf } from '#state/history.ts';
import { defaultPanels } from '#state/preferenceFields.ts';
import { emptyWork } from '#state/work.ts';
import { linkedView } from '#state/shared.ts';
import type { AppState, Work } from '#state/types.ts';
import type { StoredDraft } from './storage.ts';

/** The fields of the state that opening decides. */
export type Opening = Pick<AppState, 'ownWork' | 'kept' | 'fragment' | 'notice'> & Work & Partial<AppState>;

/**
 * What the page opens with. The reader's own draft wins over nothing but a link they follow, and is kept
 * then; a link they already edited here is found again with the edits.
 *
 *     link \ draft        none           own draft            draft made from this very link
 *     none                example        draft                draft
 *     good                link           link, draft kept     draft
 *     bad                 example, told  draft, told          draft
 */
export function openingOf(
  fragment: string,
  link: LinkResult | null,
  draft: StoredDraft | null,
  example: Partial<Work>,
): Opening {
  const first: StoredDraft = {
    work: workOf({ ...emptyWork, ...example }),
    ownWork: false,
    kept: null,
    fragment: '',
  };
  const { work, ...rest } = draft ?? first;
  const stay: Opening = { ...work, ...rest, notice: null };
  if (link === null || (draft !== null && draft.fragment === fragment)) return stay;
  if (!link.ok) return { ...stay, notice: { kind: 'bad-link', problem: link.problem } };
  const keeps =
    draft !== null && draft.ownWork && draft.work.text.trim() !== '' && draft.work.text !== link.state.text;
  return {
    ...workOf(link.state),
    ...linkedView(link.state),
    ownWork: false,
    kept: keeps ? draft.work : (draft?.kept ?? null),
    fragment,
    notice: keeps ? { kind: 'draft-kept' } : null,
  };
}

/** Whether a link shows the timeline, or says something about time, so that it is to be seen. */
export function tellsTime(link: LinkResult | null): boolean {
  if (link?.ok !== true) return false;
  const { timing, view } = link.state;
  return timing !== undefined || view.moment !== undefined || view.timeline !== 'closed';
}

/** Panels as stored, over the defaults. */
export function panelsFrom(stored: Partial<AppState['panels']> | undefined): AppState['panels'] {
  return { ...defaultPanels, ...stored };
}
