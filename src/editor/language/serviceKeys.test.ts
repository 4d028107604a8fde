// @vitest-environment jsdom
import { currentCompletions } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchSuggestions, serviceKeys } from './serviceKeys.ts';
import { servicesSource } from './services.ts';
import type { LanguageServices, Suggestion } from './services.ts';

const copy: Suggestion = { label: 'COPY', insert: 'COPY ', kind: 'k', detail: '', about: '', more: false };
const services = {
  refuses: () => undefined,
  suggest: (text: string, from: number) => ({
    from: text.lastIndexOf('\n', from) + 1,
    items: [copy],
    open: false,
  }),
} as unknown as LanguageServices;

let view: EditorView;
afterEach(() => view.destroy());

/** An editor that has just been given the focus: what suggests is on its way. */
function focused(doc: string): Promise<void> {
  view = new EditorView({
    doc,
    parent: document.body,
    selection: { anchor: doc.length },
    extensions: [serviceKeys, servicesSource.of(() => Promise.resolve(services))],
  });
  return fetchSuggestions(view);
}

function insert(text: string, userEvent: string): void {
  const { head } = view.state.selection.main;
  view.dispatch({
    changes: { from: head, insert: text },
    selection: { anchor: head + text.length },
    userEvent,
  });
}

const offered = (): readonly string[] => currentCompletions(view.state).map(({ label }) => label);

test('who types faster than suggestions load is suggested to all the same', async () => {
  const loaded = focused('FROM scratch\n');
  insert('COP', 'input.type');
  await loaded;
  await vi.waitFor(() => expect(offered()).toEqual(['COPY']));
});

test('nothing is suggested behind a paste that came first', async () => {
  const loaded = focused('FROM scratch\n');
  insert('COPY a b\nCOP', 'input.paste');
  await loaded;
  await new Promise((rested) => setTimeout(rested, 200));
  expect(offered()).toEqual([]);
});
