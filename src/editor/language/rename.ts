import type { Extension } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import { invertedEffects, isolateHistory } from '@codemirror/commands';
import type { TooltipView } from '@codemirror/view';
import { Decoration, EditorView, showTooltip } from '@codemirror/view';
import { announce } from '#ui/live.tsx';
import { renamed } from './renamed.ts';
import { servicesSource } from './services.ts';
import type { RenameEdits, Renaming, RenameResult, ServiceWords } from './services.ts';
import { noTip, say } from './tip.ts';
import './rename.css';

interface Asking {
  readonly renaming: Renaming;
  readonly words: ServiceWords;
}

const setAsking = StateEffect.define<Asking | null>();

const place = Decoration.mark({ class: 'sg-renamed-place' });

/** The stage whose new name is asked for; an edit of the text ends that. */
const askingField = StateField.define<Asking | null>({
  create: () => null,
  update(asking, transaction) {
    for (const effect of transaction.effects) if (effect.is(setAsking)) return effect.value;
    return transaction.docChanged ? null : asking;
  },
  provide: (field) => [
    showTooltip.from(
      field,
      (asking) => asking && { pos: asking.renaming.range.start, create: (view) => fieldOf(view, asking) },
    ),
    EditorView.decorations.from(field, (asking) =>
      asking === null
        ? Decoration.none
        : Decoration.set(
            asking.renaming.places.map(({ start, end }) => place.range(start, end)),
            true,
          ),
    ),
  ],
});

/** Asks for a new name of the stage that the caret stands on. */
export async function askForName(view: EditorView): Promise<void> {
  const services = await view.state.facet(servicesSource)?.();
  if (services === undefined || view.state.readOnly) return;
  const text = view.state.doc.toString();
  const refused = services.refuses(text);
  const renaming =
    refused === undefined ? services.renaming(text, view.state.selection.main.head) : undefined;
  if (renaming === undefined) say(view, refused ?? services.words.nothingToRename);
  else view.dispatch({ effects: [noTip, setAsking.of({ renaming, words: services.words })] });
}

/** Makes the edits of a rename in one step of the history. */
function apply(view: EditorView, oldName: string, result: RenameEdits): void {
  view.dispatch({
    changes: result.edits.map(({ range, text }) => ({ from: range.start, to: range.end, insert: text })),
    effects: [setAsking.of(null), renamed.of({ from: oldName, to: result.name })],
    annotations: isolateHistory.of('full'),
    userEvent: 'input.rename',
  });
  announce(result.done);
  view.focus();
}

/** A small form at the name: the field, what would change or why it cannot, and two buttons. */
function fieldOf(view: EditorView, { renaming, words }: Asking): TooltipView {
  const dom = document.createElement('form');
  dom.className = 'sg-rename';
  const input = document.createElement('input');
  input.value = renaming.name;
  input.size = 24;
  input.spellcheck = false;
  input.autocomplete = 'off';
  input.className = 'cm-textfield';
  input.setAttribute('aria-label', renaming.label);
  input.setAttribute('aria-describedby', 'sg-rename-note');
  const note = document.createElement('div');
  note.id = 'sg-rename-note';
  note.className = 'sg-rename-note';
  note.setAttribute('role', 'status');
  const doing = button(words.rename, 'submit');
  const cancelling = button(words.cancel, 'button');
  dom.append(input, doing, cancelling, note);

  let result: RenameResult;
  const judge = (): void => {
    result = renaming.to(input.value.trim());
    const wrong = 'problem' in result;
    input.setAttribute('aria-invalid', String(wrong));
    doing.disabled = wrong;
    note.classList.toggle('sg-rename-problem', wrong);
    const lines = 'problem' in result ? [result.problem] : result.notes;
    note.replaceChildren(
      ...lines.map((line) => {
        const sentence = document.createElement('p');
        sentence.textContent = line;
        return sentence;
      }),
    );
  };
  judge();
  // An unnamed stage has no name yet, which is no mistake of the reader's.
  if (renaming.name === '') note.replaceChildren();

  const cancel = (): void => {
    view.dispatch({ effects: setAsking.of(null) });
    view.focus();
  };
  input.addEventListener('input', judge);
  cancelling.addEventListener('click', cancel);
  dom.addEventListener('submit', (event) => {
    event.preventDefault();
    if ('problem' in result) return;
    if (result.edits.length === 0) cancel();
    else apply(view, renaming.name, result);
  });
  dom.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    cancel();
  });
  return {
    dom,
    mount: () => {
      input.focus();
      input.select();
    },
  };
}

function button(text: string, type: 'submit' | 'button'): HTMLButtonElement {
  const dom = document.createElement('button');
  dom.type = type;
  dom.className = 'cm-button';
  dom.textContent = text;
  return dom;
}

/** Undoing a rename is a rename the other way round. */
const undoing = invertedEffects.of(({ effects }) =>
  effects.flatMap((effect) =>
    effect.is(renamed) ? renamed.of({ from: effect.value.to, to: effect.value.from }) : [],
  ),
);

export const rename: Extension = [askingField, undoing];
