import {
  asSet,
  byText,
  identity,
  isEqual,
  isList,
  isMap,
  sortedKeys,
  toNumber,
  toText,
  type Value,
} from '#core/builds/hcl/value.ts';
import { ofList, ofLists, ofMap, textsOf, type Library, type LibraryFunction } from './function.ts';

function lengthOf(value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  return isList(value) ? value.length : isMap(value) ? value.size : undefined;
}

const flatten: LibraryFunction = ofList((list) => {
  const flat: Value[] = [];
  const add = (items: readonly Value[]): void => {
    for (const item of items) {
      if (isList(item)) add(item);
      else flat.push(item);
    }
  };
  add(list);
  return flat;
});

const range: LibraryFunction = (args, spend) => {
  const numbers = args.map((arg) => toNumber(arg) ?? Number.NaN);
  const [first = 0, second, step] = numbers;
  const from = second === undefined ? 0 : first;
  const to = second ?? first;
  const by = step ?? (to < from ? -1 : 1);
  const count = Math.max(Math.ceil((to - from) / by), 0);
  if (args.length === 0 || args.length > 3 || !Number.isFinite(count) || !spend(count)) return undefined;
  return Array.from({ length: count }, (_, at) => from + at * by);
};

const setproduct: LibraryFunction = ofLists((lists, spend) => {
  let rows: readonly (readonly Value[])[] = [[]];
  for (const list of lists) {
    if (!spend(rows.length * list.length * lists.length)) return undefined;
    rows = rows.flatMap((row) => list.map((item) => [...row, item]));
  }
  return rows;
});

/** Elements that are in as many of the sets as `isWanted` says, of how many there are. */
function sets(isWanted: (count: number, isInFirst: boolean, all: number) => boolean): LibraryFunction {
  return ofLists((lists) => {
    const counts = new Map<string, { readonly item: Value; count: number; readonly isFirst: boolean }>();
    for (const [at, list] of lists.entries()) {
      for (const item of asSet(list)) {
        const found = counts.get(identity(item));
        if (found === undefined) counts.set(identity(item), { item, count: 1, isFirst: at === 0 });
        else found.count += 1;
      }
    }
    const wanted = [...counts.values()].filter(({ count, isFirst }) =>
      isWanted(count, isFirst, lists.length),
    );
    return asSet(wanted.map(({ item }) => item));
  });
}

const slice: LibraryFunction = ofList((list, rest) => {
  const [from = -1, to = -1] = rest.map((each) => toNumber(each) ?? -1);
  return from < 0 || to < from || to > list.length || rest.length !== 2 ? undefined : list.slice(from, to);
});

const chunklist: LibraryFunction = ofList((list, [size]) => {
  const count = toNumber(size) ?? -1;
  if (count < 0) return undefined;
  const chunk = count === 0 ? list.length : count;
  const starts = Math.ceil(list.length / Math.max(chunk, 1));
  return Array.from({ length: starts }, (_, at) => list.slice(at * chunk, (at + 1) * chunk));
});

const element: LibraryFunction = ofList((list, [at]) => {
  const index = toNumber(at) ?? -1;
  return index < 0 ? undefined : list[index % list.length];
});

function elementOf([of, key]: readonly Value[]): Value | undefined {
  if (of === undefined || key === undefined) return undefined;
  if (isMap(of)) return of.get(toText(key) ?? '');
  return isList(of) ? of[toNumber(key) ?? -1] : undefined;
}

const merge: LibraryFunction = (args) => {
  const maps = args.filter((arg) => arg !== null);
  return maps.every(isMap) && args.length > 0 ? new Map(maps.flatMap((map) => [...map])) : undefined;
};

const zipmap: LibraryFunction = ofList((keys, [values]) => {
  const names = textsOf(keys);
  if (names === undefined || values === undefined || !isList(values) || values.length !== names.length)
    return undefined;
  return new Map(names.map((name, index) => [name, values[index] ?? null]));
});

/** Functions of lists, sets and maps. */
export const lists: Library = {
  chunklist,
  coalesce: (args): Value | undefined => args.find((arg) => arg !== null),
  coalescelist: ofLists((all) => all.find((list) => list.length > 0)),
  compact: ofList((list) => textsOf(list.filter((item) => item !== null))?.filter((text) => text !== '')),
  concat: ofLists((all) => all.flat()),
  contains: ofList((list, [value = null]) => list.some((item) => isEqual(item, value))),
  distinct: ofList((list) => {
    const first = new Map<string, Value>();
    for (const item of list) if (!first.has(identity(item))) first.set(identity(item), item);
    return [...first.values()];
  }),
  element,
  flatten,
  hasindex: (args) => elementOf(args) !== undefined,
  index: elementOf,
  indexof: ofList((list, [value = null]) => {
    const found = list.findIndex((item) => isEqual(item, value));
    return found < 0 ? undefined : found;
  }),
  keys: ofMap((map) => sortedKeys(map)),
  length: ([of]) => lengthOf(of),
  lookup: ofMap((map, [key, otherwise]) => map.get(toText(key) ?? '') ?? otherwise),
  merge,
  range,
  reverselist: ofList((list) => list.toReversed()),
  sethaselement: ofList((list, [value = null]) => list.some((item) => isEqual(item, value))),
  setintersection: sets((count, _, all) => count === all),
  setproduct,
  setsubtract: sets((count, isFirst) => isFirst && count === 1),
  setsymmetricdifference: sets((count) => count % 2 === 1),
  setunion: sets(() => true),
  slice,
  sort: ofList((list) => textsOf(list)?.toSorted(byText)),
  values: ofMap((map) => sortedKeys(map).map((key) => map.get(key) ?? null)),
  zipmap,
};
