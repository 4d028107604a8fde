/** What has no value here: it was told what is wrong with it, and nothing more is told of what is made of it. */
export const unknown: unique symbol = Symbol('unknown');

/** A value of HCL. Tuples, lists and sets are one, as are maps and objects. */
export type Value =
  string | number | boolean | null | typeof unknown | readonly Value[] | ReadonlyMap<string, Value>;

/** Whether a value is a tuple, a list or a set. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is a map or an object. */
export function isMap(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

/**
 * A number as text. The tools count with 512 bits and print all digits; digits beyond the 15 that are exact here are rounded.
 * (Rule: go-cty `convert`.)
 */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const rounded = String(Number(value.toPrecision(15)));
  return rounded.includes('e') ? value.toFixed(20).replace(/0+$/, '') : rounded;
}

/** A value as text; undefined where it cannot be one. */
export function toText(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'boolean' ? String(value) : undefined;
}

/** A value as a number; undefined where it cannot be one. */
export function toNumber(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(value)
    ? finite(Number(value))
    : undefined;
}

/** A number that is one. */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** A value as a truth value; undefined where it cannot be one. */
export function toBool(value: Value | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : undefined;
}

/** Keys of a map in the order in which it is gone through: that of their bytes. */
export function sortedKeys(map: ReadonlyMap<string, Value>): readonly string[] {
  return [...map.keys()].toSorted(byText);
}

/** Compares texts as the tools do, by code points. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What a value has in it, in order; undefined where it is no collection. */
export function elementsOf(value: Value): readonly (readonly [Value, Value])[] | undefined {
  if (isList(value)) return value.map((each, at) => [at, each] as const);
  return isMap(value) ? sortedKeys(value).map((key) => [key, value.get(key) ?? null] as const) : undefined;
}

/** Whether two values are the same, in kind as well. */
export function isEqual(one: Value, other: Value): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((each, at) => isEqual(each, other[at] ?? null));
  if (!isMap(one) || !isMap(other)) return one === other;
  return one.size === other.size && [...one].every(([key, each]) => same(each, other.get(key)));
}

function same(one: Value, other: Value | undefined): boolean {
  return other !== undefined && isEqual(one, other);
}

/** A text by which values that are the same are found to be. */
export function identity(value: Value): string {
  return JSON.stringify(value, (_, each: Value) =>
    isMap(each)
      ? { map: [...each.keys()].toSorted(byText).map((key) => [key, each.get(key) ?? null]) }
      : each,
  );
}

/** Whether something in a value is unknown. */
export function isUnknown(value: Value): boolean {
  if (isList(value)) return value.some(isUnknown);
  return isMap(value) ? [...value.values()].some(isUnknown) : value === unknown;
}

/** The different values of a list, in the order of a set: numbers by size, texts by their signs. */
export function asSet(items: readonly Value[]): readonly Value[] {
  const different = new Map(items.map((item) => [identity(item), item] as const));
  return [...different]
    .toSorted(([keyOne, one], [keyOther, other]) =>
      typeof one === 'number' && typeof other === 'number' ? one - other : byText(keyOne, keyOther),
    )
    .map(([, item]) => item);
}

/** How deep lists and maps may stand in each other. */
const DEEPEST = 500;

/** How much is in a value, a part or sixteen signs each; no further than `most`, and endless where it goes too deep. */
export function weigh(value: Value, most: number, depth = 0): number {
  if (typeof value === 'string') return 1 + value.length / 16;
  let weight = 1;
  if (!isList(value) && !isMap(value)) return weight;
  if (depth > DEEPEST) return Infinity;
  for (const each of value.values()) {
    weight += weigh(each, most - weight, depth + 1);
    if (weight > most) break;
  }
  return weight;
}
