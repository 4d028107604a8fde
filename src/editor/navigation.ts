import type { Extension } from '@codemirror/state';
import { definitions, goToDefinition } from './definition.ts';
import { listReferences, places } from './places.ts';
import { askForName, rename } from './rename.ts';
import { tellAtCaret, tips } from './tip.ts';

/** Tips, definitions, references and renaming. */
export const extension: Extension = [tips, definitions, places, rename];

/** What the keys of `serviceKeys.ts` ask for. */
export const commands = { askForName, goToDefinition, listReferences, tellAtCaret };
