import {
  findNext,
  findPrevious,
  gotoLine,
  openSearchPanel,
  search,
  searchKeymap,
  selectNextOccurrence,
  selectSelectionMatches,
} from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import './search.css';

/** Search and replace in a panel above the text, and the keys for it. */
export const extension: Extension = [search({ top: true }), keymap.of(searchKeymap)];

/** What the keys of `searchKeys.ts` ask for while the search is not there yet. */
export const commands = {
  findNext,
  findPrevious,
  gotoLine,
  openSearchPanel,
  selectNextOccurrence,
  selectSelectionMatches,
};
