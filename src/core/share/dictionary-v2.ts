import text from './dictionary-v2.txt?raw';
import { toUtf8 } from './utf8.ts';

/**
 * Preset dictionary of link version 2, made of the phrases in `dictionary/` by `.ci/dictionary.mjs`.
 *
 * FROZEN: every link of version 2 depends on every byte. Another dictionary is another version.
 */
export const dictionaryV2: Uint8Array = toUtf8(text);
