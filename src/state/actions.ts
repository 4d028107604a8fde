import type { Direction } from '#core/layout/types.ts';
import type { Language } from '#i18n/format.ts';
import { change, redo, undo, workOf } from './history.ts';
import { emptyWork, useApp } from './store.ts';
import { atNoMoment } from './timelineTypes.ts';
import { isOtherText } from './otherText.ts';
import type { AppState, Notice, Panels, Selection, Step, Theme, View, Work } from './types.ts';

/** The one gate for writes: nothing else changes the store but the engine, which adds its results. */
function write(next: (state: AppState) => Partial<AppState>): void {
  useApp.setState(next);
}

/**
 * Typing in the editor, which has an undo history of its own. Another file pasted over the present one
 * starts with nothing selected and no target: what was chosen belonged to the old file.
 */
export function editText(text: string): void {
  write((state) => {
    if (text === state.text) return {};
    if (!isOtherText(state.text, text)) return { text, ownWork: true };
    const fresh = { target: '', selection: null, collapsed: [], timing: undefined };
    const notice = state.notice?.kind === 'bad-link' ? null : state.notice;
    const timeline = atNoMoment(state.timeline);
    return {
      text,
      ownWork: true,
      opened: openedWith(state, text),
      ...fresh,
      ...turning(state),
      timeline,
      notice,
    };
  });
}

/** The direction of a link is for what it opened, not for what comes after. */
function turning({ directionBy }: AppState): Pick<AppState, 'directionBy'> {
  return { directionBy: directionBy === 'link' ? 'picture' : directionBy };
}

/** A change of the text that the page makes for the reader (a fix). One step: undo brings the old text back. */
export function changeText(text: string): void {
  write((state) => (text === state.text ? {} : { ...change(state, { text }), ownWork: true }));
}

/** Where a text that replaces the present one comes from. */
export type Origin = 'own' | 'example' | { readonly fragment: string };

/**
 * Puts other work in place of the present one (a paste, a file, an example, a link). Undo brings
 * the old one back, and the reader's own work is also kept beside it, across a reload.
 */
export function openWork(work: Partial<Work>, origin: Origin): void {
  write((state) => {
    const next = workOf({ ...emptyWork, ...work });
    const keeps = state.ownWork && state.text.trim() !== '' && state.text !== next.text;
    return {
      ...change(state, next, true),
      opened: state.opened + 1,
      ...(typeof origin === 'object' ? {} : turning(state)),
      timeline: atNoMoment(state.timeline),
      selection: null,
      compareWith: null,
      collapsed: [],
      ownWork: origin === 'own',
      kept: keeps ? workOf(state) : state.kept,
      fragment: typeof origin === 'object' ? origin.fragment : '',
      notice: keeps ? { kind: typeof origin === 'object' ? 'draft-kept' : 'replaced' } : null,
    };
  });
}

/** Back to the work that a link or an example took the place of; edits made there are kept in turn. */
export function openKept(): void {
  const kept = useApp.getState().kept;
  if (kept === null) return;
  openWork(kept, 'own');
  write((state) => (state.kept === kept ? { kept: null } : {}));
}

export function setTarget(target: string): void {
  write((state) => change(state, { target }));
}

/** Shows a target without an undo step: what the picker does while arrows move through it. */
export function previewTarget(target: string): void {
  write(() => ({ target }));
}

/** Sets one build argument; undefined takes it back to the default of the file. */
export function setBuildArg(name: string, value: string | undefined): void {
  write((state) => change(state, { buildArgs: withEntry(state.buildArgs, name, value) }));
}

export function setPlatform(platform: string): void {
  write((state) => change(state, { platform }));
}

/** Platform of the builder; "" is the one the page assumes. */
export function setBuildPlatform(platform: string): void {
  write((state) => change(state, { buildPlatform: platform === '' ? undefined : platform }));
}

/** Sets one named context; undefined removes it. */
export function setContext(name: string, value: string | undefined): void {
  write((state) => change(state, { contexts: withEntry(state.contexts, name, value) }));
}

/** Takes arguments, platform and contexts back to what the file says. */
export function resetSettings(): void {
  write((state) => change(state, { buildArgs: {}, platform: '', contexts: {}, buildPlatform: undefined }));
}

export function undoChange(): void {
  write((state) => ownAgain(state, undo(state), state.past.at(-1)));
}

export function redoChange(): void {
  write((state) => ownAgain(state, redo(state), state.future.at(-1)));
}

export function select(selection: Selection | null): void {
  write(() => ({ selection }));
}

/** A stage in addition to the one that is selected: what lies between the two. Alone it is selected as ever. */
export function selectBeside(key: string): void {
  write(({ selection }) => {
    const first = selection?.kind === 'stage' || selection?.kind === 'pair' ? selection.key : key;
    return { selection: first === key ? { kind: 'stage', key } : { kind: 'pair', key: first, other: key } };
  });
}

export function setView(view: View): void {
  write(() => ({ view }));
}

/** The target to compare the chosen one with. */
export function compareWith(target: string): void {
  write(() => ({ compareWith: target }));
}

/** Opens or closes the build settings; a name opens them at that argument. */
export function openSettings(settings: boolean | string): void {
  write(() => ({ settings }));
}

export function setDirection(direction: Direction): void {
  write(() => ({ direction, directionBy: 'reader' }));
}

/** The direction in which the picture fits best: no choice of the reader's. */
export function suggestDirection(direction: Direction): void {
  write(() => ({ direction }));
}

export function setShowContext(showContext: boolean): void {
  write(() => ({ showContext }));
}

/** Replaces the set of collapsed stage cards (keys). */
export function setCollapsed(collapsed: readonly string[]): void {
  write(() => ({ collapsed }));
}

export function toggleCollapsed(key: string): void {
  write(({ collapsed }) => ({
    collapsed: collapsed.includes(key) ? collapsed.filter((other) => other !== key) : [...collapsed, key],
  }));
}

export function setLanguage(language: Language): void {
  write(() => ({ language }));
}

export function setTheme(theme: Theme): void {
  write(() => ({ theme }));
}

/** Turns a rule of checks off, or on again. */
export function setRuleOff(rule: string, off: boolean): void {
  write(({ rulesOff }) => {
    const others = rulesOff.filter((other) => other !== rule);
    return { rulesOff: off ? [...others, rule] : others };
  });
}

export function setPanels(panels: Partial<Panels>): void {
  write((state) => ({ panels: { ...state.panels, ...panels } }));
}

export function notify(notice: Notice | null): void {
  write(() => ({ notice }));
}

/** The state the page starts with: what storage and the link gave. No undo step. */
export function restore(start: Partial<AppState>): void {
  write(() => start);
}

/** The count of opened files once `text` is the text: an edit of the present one is no other file. */
function openedWith({ text: before, opened }: AppState, text: string): number {
  return isOtherText(before, text) ? opened + 1 : opened;
}

/** A text that comes back may be the reader's own: treated so, it is never thrown away. */
function ownAgain(state: AppState, result: Partial<AppState>, step: Step | undefined): Partial<AppState> {
  if (result.text === undefined) return result;
  const opened = step?.opens === true ? state.opened + 1 : openedWith(state, result.text);
  return { ...result, ownWork: true, opened };
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
