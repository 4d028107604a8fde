import type { LinkResult, SharedState } from '#core/share/types.ts';
import { workOf } from '#state/history.ts';
import { defaultPanels } from '#state/preferences.ts';
import { emptyWork } from '#state/work.ts';
import { initialTimeline } from '#state/timelineTypes.ts';
import type { AppState, Selection, Work } from '#state/types.ts';
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
    ...linkedWork(link.state),
    ...linkedView(link.state),
    ownWork: false,
    kept: keeps ? draft.work : (draft?.kept ?? null),
    fragment,
    notice: keeps ? { kind: 'draft-kept' } : null,
  };
}

/** The work a link holds. */
export function linkedWork(state: SharedState): Work {
  const { text, target, buildArgs, platform, contexts, buildPlatform, timing } = state;
  return { text, target, buildArgs, platform, contexts, buildPlatform, timing };
}

/** The view a link holds. */
export function linkedView(
  state: SharedState,
): Pick<AppState, 'selection' | 'direction' | 'directionBy' | 'showContext' | 'collapsed' | 'timeline'> {
  const { selection, direction, showContext, collapsed, moment = null } = state.view;
  const timeline = { ...initialTimeline, moment };
  return {
    selection: readSelection(selection),
    direction,
    directionBy: 'link',
    showContext,
    collapsed,
    timeline,
  };
}

/** Whether a link says something about time, so that the timeline is to be seen. */
export function tellsTime(link: LinkResult | null): boolean {
  return link?.ok === true && (link.state.timing !== undefined || link.state.view.moment !== undefined);
}

/** What a link of the present state holds. */
export function sharedState(state: AppState): SharedState {
  const { text, target, buildArgs, platform, contexts, buildPlatform, timing } = state;
  const { direction, showContext, collapsed } = state;
  // The times of a log mean nothing to a reader who does not have the log.
  const moment = state.timeline.useLog ? null : state.timeline.moment;
  const selection = writeSelection(state.selection);
  return {
    text,
    target,
    buildArgs,
    platform,
    contexts,
    buildPlatform,
    timing,
    view: { selection, direction, showContext, collapsed, ...(moment !== null && { moment }) },
  };
}

/** A selection as a link writes it: `stage:KEY`, `pair:KEY/KEY`, `row:KEY:N`, `edge:ID`, `external:ID`, `line:N`. */
export function writeSelection(selection: Selection | null): string {
  switch (selection?.kind) {
    case undefined:
      return '';
    case 'stage':
      return `stage:${selection.key}`;
    case 'pair':
      return `pair:${selection.key}/${selection.other}`;
    case 'row':
      return `row:${selection.stageKey}:${selection.row}`;
    case 'edge':
    case 'external':
      return `${selection.kind}:${selection.id}`;
    case 'line':
      return `line:${selection.line}`;
  }
}

/** Reads `writeSelection` back; anything else selects nothing. */
export function readSelection(written: string): Selection | null {
  const at = written.indexOf(':');
  const kind = written.slice(0, Math.max(at, 0));
  const rest = written.slice(at + 1);
  if (rest === '') return null;
  if (kind === 'stage') return { kind, key: rest };
  if (kind === 'pair') {
    const [key = '', other = ''] = rest.split('/');
    return key === '' || other === '' ? null : { kind, key, other };
  }
  if (kind === 'edge' || kind === 'external') return { kind, id: rest };
  if (kind === 'line') return /^[1-9]\d{0,8}$/.test(rest) ? { kind, line: Number(rest) } : null;
  const last = rest.lastIndexOf(':');
  const row = rest.slice(last + 1);
  if (kind !== 'row' || last <= 0 || !/^\d{1,8}$/.test(row)) return null;
  return { kind, stageKey: rest.slice(0, last), row: Number(row) };
}

/** Panels as stored, over the defaults. */
export function panelsFrom(stored: Partial<AppState['panels']> | undefined): AppState['panels'] {
  return { ...defaultPanels, ...stored };
}
