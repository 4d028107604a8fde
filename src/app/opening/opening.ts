import type { LinkResult } from '#core/share/types.ts';
import { workOf } from '#state/history.ts';
import { defaultPanels } from '#state/preferenceFields.ts';
import { emptyWork } from '#state/work.ts';
import { linkedView } from '#state/shared.ts';
import type { AppState, Notice, Work } from '#state/types.ts';
import { isKeepable, type Draft } from '#app/drafts/draft.ts';

/** The fields of the state that opening decides. */
export type Opening = Pick<AppState, 'ownWork' | 'kept' | 'fragment' | 'draft' | 'notice'> &
  Work &
  Partial<AppState>;

/** What was written down before. */
export interface WrittenDown {
  /** What this tab showed at this place of its history; null in a new tab. */
  readonly place: Draft | null;
  /** The newest work of the reader's own, of whichever tab. */
  readonly newest: Draft | null;
}

/** The reader's own work in a draft: what it shows, or what it keeps beside that; null where there is none. */
export function keptOf(draft: Draft): Work | null {
  return isKeepable(draft) ? draft.work : draft.kept;
}

/**
 * What the page opens with. What this tab showed wins over nothing but a link that is followed; a new tab goes on with
 * the newest of the reader's own.
 *
 *     link \ place         none                    own                 of this very link   of another link
 *     none                newest or example       it                  –                   what it kept, or newest
 *     good                link, newest kept       link, it kept       it, edits and all   link
 *     bad                 newest or example       it                  –                   what it kept, or newest
 */
export function openingOf(
  fragment: string,
  link: LinkResult | null,
  written: WrittenDown,
  example: Partial<Work>,
): Opening {
  const lesson = link?.ok === true ? link.state.view.lesson : '';
  if (lesson !== '') {
    // A lesson stands in front of the work, which is what it would be without a link.
    const work = openingOf(written.place?.fragment ?? '', null, written, example);
    return { ...work, fragment: work.fragment === fragment ? '' : work.fragment, lesson };
  }
  const { place, newest } = written;
  const view = link?.ok === true ? linkedView(link.state) : {};
  if (place !== null && (fragment === place.fragment || (link?.ok !== true && isAtHome(place)))) {
    return { ...view, ...openedAs(place), notice: told(link) };
  }
  if (link?.ok === true) {
    const kept = (place && keptOf(place)) ?? (newest && keptOf(newest));
    const hides = (place === null || isKeepable(place)) && kept !== null && kept.text !== link.state.text;
    return {
      ...workOf(link.state),
      ...view,
      ownWork: false,
      kept: kept?.text === link.state.text ? (place?.kept ?? null) : kept,
      fragment,
      draft: '',
      notice: hides ? { kind: 'draft-kept' } : null,
    };
  }
  const own = place?.kept && { ...place, id: '', work: place.kept, ownWork: true, kept: null, fragment: '' };
  const home = own ?? newest;
  if (home !== null) return { ...openedAs(home), notice: told(link) };
  const first = workOf({ ...emptyWork, ...example });
  return { ...first, ownWork: false, kept: null, fragment: '', draft: '', notice: told(link) };
}

/** Whether a draft is shown where the address names no link: what a link brought is not, unless it was edited. */
function isAtHome({ ownWork, fragment }: Draft): boolean {
  return ownWork || fragment === '';
}

function openedAs({ id, work, ownWork, kept, fragment }: Draft): Omit<Opening, 'notice'> {
  return { ...work, ownWork, kept, fragment, draft: id };
}

function told(link: LinkResult | null): Notice | null {
  return link === null || link.ok ? null : { kind: 'bad-link', problem: link.problem };
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
