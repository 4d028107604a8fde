import type { SourceRange } from '#core/text/range.ts';
import type { Located } from '#core/builds/located.ts';
import { isList, isMap, numberText, unknown, type Value } from './value.ts';

/** A value with a place: what is unknown is left out of lists and maps, and undefined alone. */
export function toLocated(value: Value, range: SourceRange): Located | undefined {
  if (value === unknown) return undefined;
  if (isList(value))
    return { kind: 'list', range, items: value.flatMap((item) => toLocated(item, range) ?? []) };
  if (isMap(value)) {
    const entries = [...value].flatMap(([key, each]) => {
      const located = toLocated(each, range);
      return located === undefined ? [] : [{ key, range, value: located }];
    });
    return { kind: 'map', range, entries };
  }
  if (typeof value === 'number') return { kind: 'scalar', range, value, digits: numberText(value) };
  return { kind: 'scalar', range, value };
}

/** A value without its places. */
export function fromLocated(located: Located): Value {
  if (located.kind === 'scalar') return located.value;
  if (located.kind === 'list') return located.items.map(fromLocated);
  return new Map(located.entries.map(({ key, value }) => [key, fromLocated(value)] as const));
}
