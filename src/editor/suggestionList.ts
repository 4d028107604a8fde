import type { EditorState } from '@codemirror/state';
import type { TooltipView } from '@codemirror/view';
import type { Suggestion } from './services.ts';
import './suggestions.css';

/** The list of suggestions as it is shown. */
export interface Popup {
  /** Where the word begins that a suggestion takes the place of. */
  readonly from: number;
  readonly items: readonly Suggestion[];
  /** Index of the chosen one; -1 where none is. */
  readonly chosen: number;
  /** Asked for by key: shown even where the word is complete. */
  readonly asked: boolean;
  readonly label: string;
}

/** A list box that follows the state, with a note on the chosen suggestion beside it. */
export function listView(
  popupIn: (state: EditorState) => Popup | null,
  accept: (index: number) => void,
): TooltipView {
  const dom = document.createElement('div');
  dom.className = 'sg-suggestions';
  const list = document.createElement('ul');
  list.id = 'sg-suggestions';
  list.setAttribute('role', 'listbox');
  const about = document.createElement('p');
  dom.append(list, about);
  let items: readonly Suggestion[] | undefined;

  const show = (popup: Popup | null): void => {
    if (popup === null) return;
    if (popup.items !== items) {
      items = popup.items;
      list.setAttribute('aria-label', popup.label);
      list.replaceChildren(...popup.items.map(optionOf));
    }
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === popup.chosen));
    list.children[popup.chosen]?.scrollIntoView({ block: 'nearest' });
    about.textContent = popup.items[popup.chosen]?.about ?? '';
    about.hidden = about.textContent === '';
  };
  // The focus stays in the text.
  dom.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const index = [...list.children].findIndex(
      (option) => event.target instanceof Node && option.contains(event.target),
    );
    if (index >= 0) accept(index);
  });
  return {
    dom,
    mount: (view) => show(popupIn(view.state)),
    update: ({ state }) => show(popupIn(state)),
    resize: false,
  };
}

function optionOf({ label, detail, kind }: Suggestion, index: number): HTMLLIElement {
  const option = document.createElement('li');
  option.id = `sg-suggestion-${index}`;
  option.setAttribute('role', 'option');
  const word = document.createElement('code');
  word.className = `sg-suggested-${kind}`;
  word.textContent = label;
  const note = document.createElement('span');
  note.textContent = detail;
  option.append(word, ' ', note);
  return option;
}
