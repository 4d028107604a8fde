import { forEachDiagnostic } from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { EditorView, Tooltip } from '@codemirror/view';
import { hoverTooltip, keymap, showTooltip } from '@codemirror/view';
import { announce } from '#ui/live.tsx';
import { servicesSource } from './services.ts';
import type { Tip } from './services.ts';
import './tip.css';

const setTip = StateEffect.define<Tip | null>();

/** The tip that a key asked for; it goes with the next edit or move of the caret. */
const tipField = StateField.define<Tip | null>({
  create: () => null,
  update(tip, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTip)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tip;
  },
  provide: (field) => showTooltip.from(field, (tip) => tip && tooltipOf(tip)),
});

function tooltipOf(tip: Tip): Tooltip {
  return {
    pos: tip.range.start,
    end: tip.range.end,
    above: true,
    create: () => ({ dom: contentOf(tip) }),
  };
}

function contentOf({ title, lines }: Tip): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'sg-tip';
  if (title !== '') dom.append(textIn('code', title));
  for (const line of lines) dom.append(textIn('p', line));
  return dom;
}

function textIn(element: 'code' | 'p', text: string): HTMLElement {
  const dom = document.createElement(element);
  dom.textContent = text;
  return dom;
}

/** Takes a tip away: something else is to be shown. */
export const noTip = setTip.of(null);

/** Shows a sentence at the caret, and has it spoken. */
export function say(view: EditorView, sentence: string): void {
  const { head } = view.state.selection.main;
  show(view, { range: { start: head, end: head }, title: '', lines: [sentence] });
}

function show(view: EditorView, tip: Tip): void {
  const { length } = view.state.doc;
  const range = { start: Math.min(tip.range.start, length), end: Math.min(tip.range.end, length) };
  view.dispatch({ effects: setTip.of({ ...tip, range }) });
  announce([tip.title, ...tip.lines].filter((part) => part !== '').join('. '));
}

/** Tells of the place of the caret, its problems included. */
export async function tellAtCaret(view: EditorView): Promise<void> {
  const services = await view.state.facet(servicesSource)?.();
  if (services === undefined) return;
  const text = view.state.doc.toString();
  const { head } = view.state.selection.main;
  const refused = services.refuses(text);
  const tip = refused === undefined ? services.tell(text, head) : undefined;
  const problems = problemsAt(view.state, head);
  if (tip === undefined && problems.length === 0) say(view, refused ?? services.words.nothingToTell);
  else
    show(view, {
      range: { start: head, end: head },
      title: '',
      ...tip,
      lines: [...(tip?.lines ?? []), ...problems],
    });
}

/** Sentences of the problems marked at a place. */
function problemsAt(state: EditorState, offset: number): readonly string[] {
  const sentences: string[] = [];
  forEachDiagnostic(state, ({ message }, from, to) => {
    if (from <= offset && offset <= to) sentences.push(message);
  });
  return sentences;
}

function dismiss({ state, dispatch }: { state: EditorState; dispatch: EditorView['dispatch'] }): boolean {
  if (!state.field(tipField, false)) return false;
  dispatch({ effects: noTip });
  return true;
}

/** Tips under the pointer; problems have tips of their own there. */
const underPointer = hoverTooltip(
  async (view, offset) => {
    const services = await view.state.facet(servicesSource)?.();
    const text = view.state.doc.toString();
    if (services === undefined || services.refuses(text) !== undefined) return null;
    const tip = services.tell(text, offset);
    return tip === undefined ? null : tooltipOf(tip);
  },
  { hideOnChange: true, hoverTime: 400 },
);

/** What can be told of the text: under the pointer, or at the caret where a key asks for it. */
export const tips: Extension = [tipField, underPointer, keymap.of([{ key: 'Escape', run: dismiss }])];
