import type { Extension } from '@codemirror/state';
import { definitions, goToDefinition } from './definition.ts';
import { listReferences, places } from './places.ts';
import { askForName, rename } from './rename.ts';
import { tellAtCaret, tips } from './tip.ts';
import { widening, widenSelection } from './widening.ts';

/** Tips, definitions, references, renaming and widening of the selection. */
export const extension: Extension = [tips, definitions, places, rename, widening];

/** What the keys of `serviceKeys.ts` ask for. */
export const commands = { askForName, goToDefinition, listReferences, tellAtCaret, widenSelection };
