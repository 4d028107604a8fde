import { initialOf } from '#core/share/fieldTable.ts';
import { workFields } from '#core/share/fields.ts';
import { change, redo, undo, workOf } from './history.ts';
import { isOtherText } from './otherText.ts';
import { atNoMoment } from './timelineTypes.ts';
import type { AppState, Gate, HistoryState, Step, Work } from './types.ts';

export const emptyWork: Work = { text: '', ...initialOf(workFields) };

/** Nothing of the reader's own, and no way back. */
export const initialHistory: HistoryState = {
  ownWork: false,
  kept: null,
  fragment: '',
  draft: '',
  opened: 0,
  past: [],
  future: [],
};

/** Where a text that replaces the present one comes from. */
export type Origin = 'own' | 'example' | { readonly fragment: string } | Earlier;

/** A work that was shown before, as it was left. */
export type Earlier = Pick<HistoryState, 'draft' | 'fragment' | 'ownWork'>;

function placeOf(origin: Origin): Earlier {
  const place = { draft: '', fragment: '', ownWork: origin === 'own' };
  return typeof origin === 'object' ? { ...place, ...origin } : place;
}

/** What changes the work, and what takes it back. */
export function workActions({ get, write }: Gate) {
  const actions = {
    /**
     * Typing in the editor, which has an undo history of its own. Another file pasted over the present one
     * starts with nothing selected and no target: what was chosen belonged to the old file.
     */
    editText: (text: string): void => {
      write((state) => {
        if (text === state.text) return {};
        if (!isOtherText(state.text, text)) return { text, ownWork: true };
        const fresh = { target: '', selection: null, collapsed: [], timing: undefined };
        const notice = state.notice?.kind === 'bad-link' ? null : state.notice;
        const timeline = atNoMoment(state.timeline);
        return {
          text,
          ownWork: true,
          draft: '',
          opened: state.opened + 1,
          ...fresh,
          ...arrangementOfOther(state),
          timeline,
          notice,
        };
      });
    },

    /** A change of the text that the page makes for the reader (a fix). One step: undo brings the old text back. */
    changeText: (text: string): void => {
      write((state) => (text === state.text ? {} : { ...change(state, { text }), ownWork: true }));
    },

    /**
     * Puts other work in place of the present one (a paste, a file, an example, a link). Undo brings
     * the old one back, and the reader's own work is also kept beside it, across a reload.
     */
    openWork: (work: Partial<Work>, origin: Origin): void => {
      write((state) => {
        const next = workOf({ ...emptyWork, ...work });
        const keeps = state.ownWork && state.text.trim() !== '' && state.text !== next.text;
        return {
          ...change(state, next, true),
          opened: state.opened + 1,
          ...arrangementOfOther(state),
          timeline: atNoMoment(state.timeline),
          selection: null,
          compareWith: null,
          lesson: '',
          collapsed: [],
          ...placeOf(origin),
          kept: keeps ? workOf(state) : state.kept,
          notice: keeps
            ? { kind: placeOf(origin).ownWork || origin === 'example' ? 'replaced' : 'draft-kept' }
            : null,
        };
      });
    },

    /** Back to the work that a link or an example took the place of; edits made there are kept in turn. */
    openKept: (): void => {
      const kept = get().kept;
      if (kept === null) return;
      actions.openWork(kept, 'own');
      write((state) => (state.kept === kept ? { kept: null } : {}));
    },

    setTarget: (target: string): void => {
      write((state) => change(state, { target }));
    },

    /** Shows a target without an undo step: what the picker does while arrows move through it. */
    previewTarget: (target: string): void => {
      write(() => ({ target }));
    },

    /** Sets one build argument; undefined takes it back to the default of the file. */
    setBuildArg: (name: string, value: string | undefined): void => {
      write((state) => change(state, { buildArgs: withEntry(state.buildArgs, name, value) }));
    },

    setPlatform: (platform: string): void => {
      write((state) => change(state, { platform }));
    },

    /** Platform of the builder; "" is the one the page assumes. */
    setBuildPlatform: (platform: string): void => {
      write((state) => change(state, { buildPlatform: platform === '' ? undefined : platform }));
    },

    /** Sets one named context; undefined removes it. */
    setContext: (name: string, value: string | undefined): void => {
      write((state) => change(state, { contexts: withEntry(state.contexts, name, value) }));
    },

    /** Sets the `.dockerignore`; "" is none. */
    setIgnore: (ignore: string): void => {
      write((state) => change(state, { ignore }));
    },

    /** Takes arguments, platform and contexts back to what the file says, and the ignore file away. */
    resetSettings: (): void => {
      write((state) =>
        change(state, { buildArgs: {}, platform: '', contexts: {}, buildPlatform: undefined, ignore: '' }),
      );
    },

    undoChange: (): void => {
      write((state) => ownAgain(state, undo(state), state.past.at(-1)));
    },

    redoChange: (): void => {
      write((state) => ownAgain(state, redo(state), state.future.at(-1)));
    },
  };
  return actions;
}

/** For another file: how much its cards say and what of it is shown is open again, and what a link asked was for what it opened. */
function arrangementOfOther({
  direction,
  arrangedBy,
}: AppState): Pick<AppState, 'direction' | 'level' | 'arrangedBy' | 'only' | 'follow' | 'changed'> {
  const asked = arrangedBy === 'link' ? 'auto' : direction;
  return { direction: asked, level: 'auto', arrangedBy: 'reader', only: '', follow: 'none', changed: [] };
}

/** The count of opened files once `text` is the text: an edit of the present one is no other file. */
function openedWith({ text: before, opened }: AppState, text: string): number {
  return isOtherText(before, text) ? opened + 1 : opened;
}

/** A text that comes back may be the reader's own: treated so, it is never thrown away. */
function ownAgain(state: AppState, result: Partial<AppState>, step: Step | undefined): Partial<AppState> {
  if (result.text === undefined) return result;
  const opened = step?.opens === true ? state.opened + 1 : openedWith(state, result.text);
  return { ...result, ownWork: true, opened, ...(opened !== state.opened && { only: '', draft: '' }) };
}

function withEntry(
  entries: Readonly<Record<string, string>>,
  name: string,
  value: string | undefined,
): Readonly<Record<string, string>> {
  if (value === entries[name]) return entries;
  const rest = Object.entries(entries).filter(([other]) => other !== name);
  return Object.fromEntries(value === undefined ? rest : [...rest, [name, value]]);
}
