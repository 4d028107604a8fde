import type { Command, KeyBinding } from '@codemirror/view';
import { keymap } from '@codemirror/view';
import { LazyPart } from './lazyPart.ts';
import type { commands } from './search.ts';

/** The search; see `search.ts`. */
export const searchPart = new LazyPart(() => import('./search.ts'));

/** Loads the search, then does what was asked for. */
function later(wanted: keyof typeof commands): Command {
  return (view) => {
    void searchPart.in(view, (search) => search.commands[wanted](view));
    return true;
  };
}

const keys: readonly KeyBinding[] = [
  { key: 'Mod-f', run: later('openSearchPanel') },
  { key: 'F3', run: later('findNext'), shift: later('findPrevious') },
  { key: 'Mod-g', run: later('findNext'), shift: later('findPrevious') },
  { key: 'Mod-Shift-l', run: later('selectSelectionMatches') },
  { key: 'Mod-Alt-g', run: later('gotoLine') },
  { key: 'Mod-d', run: later('selectNextOccurrence') },
];

/** The keys of the search, which load it; its own key bindings then take their place. */
export const searchKeys = searchPart.standIn(keymap.of(keys));
