import type { SourceRange } from '#core/text/range.ts';

/** A key of a map, and what stands behind it. */
export interface Entry {
  readonly key: string;
  /** Where the key stands. */
  readonly range: SourceRange;
  readonly value: Located;
}

/** What a YAML tag asks of a value that is laid over another: to take it away, or to take its place as it is. */
export type OverrideTag = 'reset' | 'override';

/** A value of a build file with its place: of JSON, of YAML, or what an expression came to. Parts may be shared, never circular. */
export type Located = { readonly tag?: OverrideTag } & (
  | { readonly kind: 'map'; readonly range: SourceRange; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly range: SourceRange; readonly items: readonly Located[] }
  | {
      readonly kind: 'scalar';
      readonly range: SourceRange;
      readonly value: string | number | boolean | null;
      /** Digits of a whole number, which may be longer than a number holds. */
      readonly digits?: string;
    }
);

/** What a value is called where another was expected. */
export type Shape = 'text' | 'list' | 'map';

/** The entry of a map; undefined where there is none, or no map. The last of several of one name. */
export function entryOf(value: Located | undefined, key: string): Entry | undefined {
  return value?.kind === 'map' ? value.entries.findLast((entry) => entry.key === key) : undefined;
}

/** What stands behind a key of a map. */
export function valueAt(value: Located | undefined, key: string): Located | undefined {
  return entryOf(value, key)?.value;
}

/** Whether a value is `null`, or nothing was written behind the key. */
export function isNull(value: Located): boolean {
  return value.kind === 'scalar' && value.value === null;
}

/**
 * The text that a value comes to where a text is wanted, undefined of null, lists and maps. A number is a number first: `1.10` becomes
 * 1.1, in bake as in compose.
 */
export function textOf(value: Located | undefined): string | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  return value.digits ?? String(value.value);
}

/** Digits of a whole number as they count, undefined of any other. */
export function digitsOf(written: string): { readonly digits: string } | undefined {
  return /^-?(?:0|[1-9]\d*)$/.test(written) ? { digits: written } : undefined;
}

/** A value with its places moved behind those of the files before. What is shared stays shared. */
export function shifted(value: Located, by: number): Located {
  if (by === 0) return value;
  const done = new Map<Located, Located>();
  const move = ({ start, end }: SourceRange): SourceRange => ({ start: start + by, end: end + by });
  const shift = (each: Located): Located => {
    const known = done.get(each);
    if (known !== undefined) return known;
    const range = move(each.range);
    const made: Located =
      each.kind === 'scalar'
        ? { ...each, range }
        : each.kind === 'list'
          ? { ...each, range, items: each.items.map(shift) }
          : {
              ...each,
              range,
              entries: each.entries.map((entry) => ({
                ...entry,
                range: move(entry.range),
                value: shift(entry.value),
              })),
            };
    done.set(each, made);
    return made;
  };
  return shift(value);
}
