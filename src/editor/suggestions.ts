import type { EditorState, Extension, Transaction } from '@codemirror/state';
import { Prec, StateEffect, StateField } from '@codemirror/state';
import type { Command, ViewUpdate } from '@codemirror/view';
import { EditorView, ViewPlugin, keymap, showTooltip } from '@codemirror/view';
import { servicesSource } from './services.ts';
import type { Suggestion } from './services.ts';
import { listView, type Popup } from './suggestionList.ts';
import { matching } from './suggestionMatch.ts';

/** How long (ms) typing rests before anything is suggested: less is never seen, and costs. */
const REST = 60;

const setPopup = StateEffect.define<Popup | null>();

const popupField = StateField.define<Popup | null>({
  create: () => null,
  update(popup, transaction) {
    for (const effect of transaction.effects) if (effect.is(setPopup)) return effect.value;
    return kept(popup, transaction);
  },
  provide: (field) => [
    showTooltip.from(field, (popup) => popup && { pos: popup.from, create: popupView }),
    EditorView.contentAttributes.of(({ state }) => attributesOf(state.field(field, false) ?? null)),
  ],
});

const popupView = (view: EditorView): ReturnType<typeof listView> =>
  listView(
    (state) => state.field(popupField, false) ?? null,
    (chosen) => accept(view, chosen),
  );

/** While a word is being typed its list narrows down, until the next one comes in. */
function kept(popup: Popup | null, { docChanged, selection, changes, state }: Transaction): Popup | null {
  if (popup === null) return null;
  if (docChanged) {
    const from = changes.mapPos(popup.from, -1);
    const { head } = state.selection.main;
    if (head < from || state.doc.lineAt(from).to < head) return null;
    const items = matching(popup.items, state.sliceDoc(from, head), popup.asked);
    return items.length === 0 ? null : { ...popup, from, items, chosen: Math.min(popup.chosen, 0) };
  }
  return selection ? null : popup;
}

function attributesOf(popup: Popup | null): Record<string, string> {
  const attributes = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' };
  if (popup === null) return attributes;
  return {
    ...attributes,
    'aria-controls': 'sg-suggestions',
    ...(popup.chosen >= 0 && { 'aria-activedescendant': `sg-suggestion-${popup.chosen}` }),
  };
}

/** Asks for suggestions at the caret and shows them; closes the list where there are none. */
async function refresh(view: EditorView, asked: boolean): Promise<void> {
  const before = view.state;
  const services = await before.facet(servicesSource)?.();
  // The reader may have gone on meanwhile.
  if (services === undefined || view.state.doc !== before.doc || !view.dom.isConnected) return;
  const { main } = view.state.selection;
  const text = view.state.doc.toString();
  const refused = services.refuses(text) !== undefined || view.state.readOnly || !main.empty;
  const found = refused ? undefined : services.suggest(text, main.head, asked);
  const items = found === undefined ? [] : matching(found.items, text.slice(found.from, main.head), asked);
  const shown = view.state.field(popupField, false) ?? null;
  if (found !== undefined && items.length > 0) {
    const popup: Popup = {
      from: found.from,
      items,
      chosen: found.open && !asked ? -1 : 0,
      asked,
      label: services.words.suggestions,
    };
    view.dispatch({ effects: setPopup.of(popup) });
  } else if (shown !== null) view.dispatch({ effects: setPopup.of(null) });
}

/** Shows what could be written at the caret. */
export const suggestAtCaret = (view: EditorView): void => void refresh(view, true);

function accept(view: EditorView, chosen: number): boolean {
  const popup = view.state.field(popupField, false);
  const item: Suggestion | undefined = popup?.items[chosen];
  if (!popup || item === undefined) return false;
  const { head } = view.state.selection.main;
  const behind = view.state.sliceDoc(head, head + 1);
  // A blank that is there already is stepped over.
  const insert = item.insert.endsWith(' ') && behind === ' ' ? item.insert.slice(0, -1) : item.insert;
  const end = popup.from + insert.length + (insert === item.insert ? 0 : 1);
  view.dispatch({
    changes: { from: popup.from, to: head, insert },
    selection: { anchor: end },
    effects: setPopup.of(null),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
  if (item.more) void refresh(view, false);
  return true;
}

/** Moves the choice by `step`, round the ends. */
const move =
  (step: 1 | -1): Command =>
  (view) => {
    const popup = view.state.field(popupField, false);
    if (!popup) return false;
    const count = popup.items.length;
    const chosen = popup.chosen < 0 && step < 0 ? count - 1 : (popup.chosen + step + count) % count;
    view.dispatch({ effects: setPopup.of({ ...popup, chosen }) });
    return true;
  };

const chosenOf = (state: EditorState): number => state.field(popupField, false)?.chosen ?? -1;

const close: Command = (view) => {
  if (!view.state.field(popupField, false)) return false;
  view.dispatch({ effects: setPopup.of(null) });
  return true;
};

const keys = Prec.highest(
  keymap.of([
    { key: 'ArrowDown', run: move(1) },
    { key: 'ArrowUp', run: move(-1) },
    { key: 'Enter', run: (view) => accept(view, chosenOf(view.state)) },
    { key: 'Tab', run: (view) => accept(view, Math.max(chosenOf(view.state), 0)) },
    { key: 'Escape', run: close },
  ]),
);

/** Asks once typing rests; what comes in by paste, undo or from outside is not typing. */
const typing = ViewPlugin.fromClass(
  class {
    private timer: ReturnType<typeof setTimeout> | undefined;

    update({ docChanged, transactions, view }: ViewUpdate): void {
      if (!docChanged) return;
      clearTimeout(this.timer);
      const open = view.state.field(popupField, false) !== null;
      const typed = transactions.some((transaction) => transaction.isUserEvent('input.type'));
      const erased = open && transactions.some((transaction) => transaction.isUserEvent('delete.backward'));
      if (typed || erased) this.timer = setTimeout(() => void refresh(view, false), REST);
    }

    destroy(): void {
      clearTimeout(this.timer);
    }
  },
);

const leaving = EditorView.domEventHandlers({ blur: (_, view) => void close(view) });

/** Suggestions while typing, and where a key asks for them. */
export const extension: Extension = [popupField, keys, typing, leaving];
