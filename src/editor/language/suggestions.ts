import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  currentCompletions,
  insertCompletionText,
  pickedCompletion,
  selectedCompletionIndex,
  setSelectedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState, Extension } from '@codemirror/state';
import { Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { servicesSource } from './services.ts';
import type { Suggestion } from './services.ts';
import './suggestions.css';

/** How long (ms) typing rests before anything is suggested: less is never seen, and costs. */
const REST = 60;

/** A suggestion in the list. */
interface Offered extends Completion {
  readonly label: string;
  /** Where the word begins that it takes the place of. */
  readonly from: number;
  /** More can be suggested right behind it. */
  readonly more: boolean;
  /** Never chosen beforehand, so that Enter stays with who writes something else. */
  readonly open: boolean;
  /** Asked for by key. */
  readonly asked: boolean;
}

const offered = (completion: Completion | undefined): Offered | undefined =>
  completion !== undefined && 'more' in completion ? (completion as Offered) : undefined;

/** What the page knows could be written at the caret, in its own order. */
async function source({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> {
  const services = await state.facet(servicesSource)?.();
  if (services === undefined || state.readOnly || !state.selection.main.empty) return null;
  const text = state.doc.toString();
  const found = services.refuses(text) === undefined ? services.suggest(text, pos, explicit) : undefined;
  if (found === undefined) return null;
  const { from, items, open } = found;
  // A word that is complete has no list, so that Enter begins a new line.
  const complete = (word: string): boolean => !explicit && items.some(({ insert }) => insert.trim() === word);
  if (complete(text.slice(from, pos))) return null;
  return {
    from,
    options: items.map((item, index) => optionOf(item, { from, open, asked: explicit }, index)),
    validFor: (word) => /^[\w-]*$/.test(word) && !complete(word),
  };
}

type Origin = Pick<Offered, 'from' | 'open' | 'asked'>;

function optionOf(
  { label, kind, detail, about, insert, more }: Suggestion,
  origin: Origin,
  index: number,
): Offered {
  return {
    ...origin,
    label,
    more,
    type: kind,
    detail,
    info: about,
    boost: -Math.min(index, 99),
    apply: (view, completion, from, to) => accept(view, completion, insert, from, to),
  };
}

/** Writes a suggestion. A blank or brace that is there already is stepped over. */
function accept(view: EditorView, picked: Completion, insert: string, from: number, to: number): void {
  const last = insert.slice(-1);
  const present = ' }'.includes(last) && view.state.sliceDoc(to, to + 1) === last;
  view.dispatch({
    ...insertCompletionText(view.state, insert, from, present ? to + 1 : to),
    annotations: pickedCompletion.of(picked),
  });
}

/** Whether the first of the list is what the reader means: asked for by key, or begun. */
function meansFirst(state: EditorState, first: Offered): boolean {
  if (first.asked) return true;
  const begun = state.sliceDoc(first.from, state.selection.main.head).toLowerCase();
  return !first.open && first.label.toLowerCase().startsWith(begun);
}

/** Chooses the first suggestion beforehand where Enter may have it. */
const chooseFirst = EditorView.updateListener.of(({ view, state }) => {
  const first = offered(currentCompletions(state)[0]);
  if (first === undefined || selectedCompletionIndex(state) !== null || !meansFirst(state, first)) return;
  view.dispatch({ effects: setSelectedCompletion(0) });
});

/** Takes the chosen suggestion, else the first. */
function acceptAny(view: EditorView): boolean {
  if (currentCompletions(view.state).length === 0) return false;
  if (selectedCompletionIndex(view.state) === null) view.dispatch({ effects: setSelectedCompletion(0) });
  return acceptCompletion(view);
}

/** Shows what could be written at the caret. */
export const suggestAtCaret = startCompletion;

/** Suggestions while typing, and where a key asks for them; brackets and quotes close themselves. */
export const extension: Extension = [
  autocompletion({
    override: [source],
    selectOnOpen: false,
    activateOnTypingDelay: REST,
    activateOnCompletion: (completion) => offered(completion)?.more ?? false,
    icons: false,
    optionClass: ({ type = '' }) => `sg-suggested-${type}`,
  }),
  chooseFirst,
  closeBrackets(),
  Prec.highest(keymap.of([{ key: 'Tab', run: acceptAny }])),
  keymap.of(closeBracketsKeymap),
];
