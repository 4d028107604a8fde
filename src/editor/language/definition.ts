import type { Extension } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { SourceRange } from '#core/text/range.ts';
import { goTo } from './places.ts';
import { servicesSource } from './services.ts';
import { say } from './tip.ts';

/** Goes to the definition of what stands at `offset`, or says why not. */
export async function goToDefinition(view: EditorView, offset: number): Promise<void> {
  const services = await view.state.facet(servicesSource)?.();
  if (services === undefined) return;
  const text = view.state.doc.toString();
  const refused = services.refuses(text);
  const found = refused === undefined ? services.definition(text, offset) : undefined;
  if (found === undefined) say(view, refused ?? services.words.nothingToGoTo);
  else if (found.name.start === found.at.start) say(view, services.words.isDefinition);
  else goTo(view, found.at.start, true);
}

const setFollowed = StateEffect.define<SourceRange | null>();

const followed = Decoration.mark({ class: 'sg-followed' });

/** The name under the pointer while Ctrl or Cmd is held, where a press would lead somewhere. */
const followedField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setFollowed)) continue;
      const range = effect.value;
      return range === null ? Decoration.none : Decoration.set(followed.range(range.start, range.end));
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

async function follow(view: EditorView, offset: number | null): Promise<void> {
  let name: SourceRange | null = null;
  if (offset !== null) {
    const services = await view.state.facet(servicesSource)?.();
    const text = view.state.doc.toString();
    const asks = services !== undefined && services.refuses(text) === undefined;
    const found = asks ? services.definition(text, offset) : undefined;
    if (found !== undefined && found.name.start !== found.at.start) ({ name } = found);
  }
  const shown = view.state.field(followedField, false)?.iter();
  if (shown === undefined || (shown.value === null ? name === null : shown.from === name?.start)) return;
  view.dispatch({ effects: setFollowed.of(name) });
}

const pointer = EditorView.domEventHandlers({
  mousemove(event, view) {
    const held = event.ctrlKey || event.metaKey;
    void follow(view, held ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null);
    return false;
  },
  mouseleave: (_, view) => void follow(view, null),
  keyup: (event, view) => void (['Control', 'Meta'].includes(event.key) && follow(view, null)),
});

/** Following names to where they are defined. */
export const definitions: Extension = [followedField, pointer];
