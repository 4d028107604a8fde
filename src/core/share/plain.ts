import { fieldLimit } from './limits.ts';
import { unreadable } from './field.ts';
import { initialOf, type FieldTable, type ValuesOf } from './fieldTable.ts';
import { viewFields, workFields } from './fields.ts';
import type { LinkResult } from './types.ts';

/**
 * The form other tools can write: `text=…&target=…`, percent-encoded. The names are those of
 * `docker build`'s flags; README.md lists them. Undefined where the fragment has neither `text`
 * nor `lesson`, which needs none, nor `src`, which is told. A program that escaped the link for HTML once too often wrote `&amp;` between the fields.
 */
export function decodePlain(fragment: string): LinkResult | undefined {
  const written = fragment.split('&', fieldLimit + 1);
  const fields = written.map((whole) => {
    const field = whole.startsWith('amp;') ? whole.slice('amp;'.length) : whole;
    const split = field.indexOf('=');
    return split < 0 ? ([field, ''] as const) : ([field.slice(0, split), field.slice(split + 1)] as const);
  });
  if (!fields.some(([name]) => name === 'text' || name === 'lesson')) {
    const source = fields.find(([name]) => name === 'src')?.[1];
    if (source === undefined) return undefined;
    return { ok: false, problem: { kind: 'elsewhere', address: percentDecoded(source) ?? source } };
  }
  if (written.length > fieldLimit) return { ok: false, problem: { kind: 'damaged' } };

  const valuesOf = (name: string): readonly (string | undefined)[] =>
    fields.filter(([field]) => field === name).map(([, value]) => percentDecoded(value));
  const [text] = fields.some(([name]) => name === 'text') ? valuesOf('text') : [''];
  const work = plainFields(workFields, valuesOf);
  const view = plainFields(viewFields, valuesOf);
  if (text === undefined || work === undefined || view === undefined)
    return { ok: false, problem: { kind: 'damaged' } };
  return { ok: true, state: { text, ...work, view } };
}

/** The values of the fields that have a name in the plain form; undefined where one cannot be read. */
function plainFields<Table extends FieldTable>(
  table: Table,
  valuesOf: (name: string) => readonly (string | undefined)[],
): ValuesOf<Table> | undefined {
  const said: Record<string, unknown> = {};
  for (const [name, { plain, fromPlain }] of Object.entries(table)) {
    const values = plain === undefined ? [] : valuesOf(plain);
    if (values.length === 0) continue;
    const value = values.every((each) => each !== undefined) ? fromPlain(values) : unreadable;
    if (value === unreadable) return undefined;
    said[name] = value;
  }
  return { ...initialOf(table), ...said };
}

/**
 * Both spellings of a blank are read, `%20` and the `+` of HTML forms: either way of encoding writes a
 * real plus sign as `%2B`. Undefined where the text was cut inside a character.
 */
function percentDecoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', '%20'));
  } catch {
    return undefined;
  }
}
