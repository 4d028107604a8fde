import type { EditorState, Extension } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { Panel } from '@codemirror/view';
import { EditorView, showPanel } from '@codemirror/view';
import { announce } from '#ui/live.tsx';
import { servicesSource } from './services.ts';
import type { ListedPlace, ListOfPlaces, ServiceWords } from './services.ts';
import { noTip, say } from './tip.ts';
import './places.css';

interface Shown {
  readonly list: ListOfPlaces;
  readonly words: ServiceWords;
}

const setShown = StateEffect.define<Shown | null>();

/** The list of places below the text. Its offsets are those of the text it was made for: an edit closes it. */
const shownField = StateField.define<Shown | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(setShown)) return effect.value;
    return transaction.docChanged ? null : shown;
  },
  provide: (field) => showPanel.from(field, (shown) => shown && ((view) => panelOf(view, shown))),
});

/** Puts the caret on a place and brings it into sight. */
export function goTo(view: EditorView, start: number, focus: boolean): void {
  view.dispatch({
    selection: { anchor: start },
    effects: EditorView.scrollIntoView(start, { y: 'nearest', yMargin: 48 }),
    userEvent: 'select',
  });
  if (focus) view.focus();
}

/** Lists every place that means the same as what the caret stands on. */
export async function listReferences(view: EditorView): Promise<void> {
  const services = await view.state.facet(servicesSource)?.();
  if (services === undefined) return;
  const text = view.state.doc.toString();
  const refused = services.refuses(text);
  const list = refused === undefined ? services.references(text, view.state.selection.main.head) : undefined;
  if (list === undefined) {
    say(view, refused ?? services.words.nothingToList);
    return;
  }
  view.dispatch({ effects: [noTip, setShown.of({ list, words: services.words })] });
  announce(list.title);
  view.dom.querySelector<HTMLElement>('.sg-places [aria-selected="true"]')?.focus();
}

function close(view: EditorView): void {
  view.dispatch({ effects: setShown.of(null) });
  view.focus();
}

/** A list box: arrows show a place, Enter goes there, Escape goes back to where the caret was. */
function panelOf(view: EditorView, { list, words }: Shown): Panel {
  const before = view.state.selection.main.head;
  const dom = document.createElement('div');
  dom.className = 'sg-places';
  const head = document.createElement('div');
  head.className = 'sg-places-head';
  const title = document.createElement('span');
  title.textContent = list.title;
  const closing = document.createElement('button');
  closing.type = 'button';
  closing.name = 'close';
  closing.setAttribute('aria-label', words.close);
  closing.textContent = '×';
  closing.addEventListener('click', () => close(view));
  head.append(title, closing);

  const box = document.createElement('ul');
  box.setAttribute('role', 'listbox');
  box.setAttribute('aria-label', list.title);
  const present = presentPlace(view.state, list.places);
  const options = list.places.map((place, index) => optionOf(place, index === present));
  box.append(...options);

  const choose = (index: number): void => {
    const place = list.places[index];
    const option = options[index];
    if (place === undefined || option === undefined) return;
    for (const other of options) {
      other.setAttribute('aria-selected', String(other === option));
      other.tabIndex = other === option ? 0 : -1;
    }
    option.focus();
    goTo(view, place.range.start, false);
  };
  box.addEventListener('keydown', (event) => {
    const index = options.findIndex((option) => option === event.target);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: options.length - 1 }[event.key];
    if (next !== undefined) choose(Math.min(Math.max(next, 0), options.length - 1));
    else if (event.key === 'Enter') view.focus();
    else if (event.key === 'Escape') {
      goTo(view, before, false);
      close(view);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener('click', (event) => {
    const index = options.findIndex(
      (option) => event.target instanceof Node && option.contains(event.target),
    );
    choose(index);
    view.focus();
  });
  dom.append(head, box);
  return { dom };
}

function presentPlace({ selection }: EditorState, places: readonly ListedPlace[]): number {
  const { head } = selection.main;
  return Math.max(
    places.findIndex(({ range }) => range.start <= head && head <= range.end),
    0,
  );
}

function optionOf({ where, text }: ListedPlace, chosen: boolean): HTMLLIElement {
  const option = document.createElement('li');
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', String(chosen));
  option.tabIndex = chosen ? 0 : -1;
  const line = document.createElement('span');
  line.textContent = where;
  const code = document.createElement('code');
  code.textContent = text;
  option.append(line, ' ', code);
  return option;
}

export const places: Extension = shownField;
