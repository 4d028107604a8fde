import { dates } from './dates.ts';
import { formats } from './formats.ts';
import type { LibraryFunction } from './function.ts';
import { hashes } from './hashes.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { patterns } from './patterns.ts';
import { texts } from './texts.ts';

/** Functions that every bake file may use, by name. */
export const library: ReadonlyMap<string, LibraryFunction> = new Map(
  Object.entries({ ...numbers, ...texts, ...lists, ...formats, ...dates, ...hashes, ...patterns }),
);
