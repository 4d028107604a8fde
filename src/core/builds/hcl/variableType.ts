import { readJson } from '#core/builds/json.ts';
import type { Expr } from './tree.ts';
import { csvRecords } from './csv.ts';
import { fromLocated } from './located.ts';
import { asSet, isList, isMap, toBool, toNumber, toText, type Value } from './value.ts';

/** A type that a variable may be said to have. */
export type VariableType =
  | 'any'
  | 'string'
  | 'number'
  | 'bool'
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: VariableType }
  | { readonly kind: 'tuple'; readonly items: readonly VariableType[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, VariableType> };

/** Reads a type such as `list(string)`; undefined where it is none. (Rule: HCL `typeexpr`.) */
export function readType(expr: Expr): VariableType | undefined {
  if (expr.kind === 'variable') {
    const { name } = expr;
    return name === 'any' || name === 'string' || name === 'number' || name === 'bool' ? name : undefined;
  }
  const [arg] = expr.kind === 'call' && expr.args.length <= 2 ? expr.args : [];
  if (expr.kind !== 'call' || arg === undefined) return undefined;
  const { name } = expr;
  if (name === 'optional') return readType(arg);
  if (name === 'tuple' && arg.kind === 'tuple') {
    const items = arg.items.flatMap((item) => readType(item) ?? []);
    return items.length === arg.items.length ? { kind: 'tuple', items } : undefined;
  }
  if (name === 'object' && arg.kind === 'object') {
    const fields = new Map<string, VariableType>();
    for (const { key, value } of arg.items) {
      const type = readType(value);
      if (key.kind !== 'literal' || typeof key.value !== 'string' || type === undefined) return undefined;
      fields.set(key.value, type);
    }
    return { kind: 'object', fields };
  }
  const of = readType(arg);
  return of !== undefined && (name === 'list' || name === 'set' || name === 'map')
    ? { kind: name, of }
    : undefined;
}

/** A value as one of a type; undefined where it is none. Null is one of every type. */
export function convertTo(type: VariableType, value: Value): Value | undefined {
  if (value === null || type === 'any') return value;
  if (type === 'string') return toText(value);
  if (type === 'number') return toNumber(value);
  if (type === 'bool') return toBool(value);
  if (type.kind === 'list' || type.kind === 'set' || type.kind === 'tuple') {
    if (!isList(value) || (type.kind === 'tuple' && value.length !== type.items.length)) return undefined;
    const items: Value[] = [];
    for (const [at, item] of value.entries()) {
      const wanted = type.kind === 'tuple' ? type.items[at] : type.of;
      const one = wanted === undefined ? undefined : convertTo(wanted, item);
      if (one === undefined) return undefined;
      items.push(one);
    }
    return type.kind === 'set' ? asSet(items) : items;
  }
  if (!isMap(value)) return undefined;
  const made = new Map<string, Value>();
  const keys = type.kind === 'object' ? type.fields.keys() : value.keys();
  for (const key of keys) {
    const of = type.kind === 'object' ? type.fields.get(key) : type.of;
    const one = of === undefined ? undefined : convertTo(of, value.get(key) ?? null);
    if (one === undefined) return undefined;
    made.set(key, one);
  }
  return made;
}

/** The type that a value has, as far as an environment decides on it. */
export function typeOfValue(value: Value): VariableType | undefined {
  if (value === null || typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'bool' : undefined;
}

/**
 * The value that a text of the environment gives to a variable: lists, sets and tuples as comma-separated values, maps as
 * `key:value` separated so. Undefined where it is none. (Rule: buildx `hclparser`.)
 */
export function fromEnvironment(type: VariableType, text: string): Value | undefined {
  if (type === 'any') return text;
  // (Rule: Go `strconv.ParseBool`.)
  if (type === 'bool' && /^(?:[tf]|true|false)$/i.test(text)) return /^t/i.test(text);
  if (typeof type === 'string') return convertTo(type, text);
  if (type.kind === 'object') return undefined;
  const inner = type.kind === 'tuple' ? type.items : [type.of];
  const [fields, ...more] = csvRecords(text) ?? [];
  if (inner.some((each) => typeof each !== 'string') || fields === undefined || more.length > 0)
    return undefined;
  if (type.kind !== 'map') return convertTo(type, fields);
  const entries = new Map<string, Value>();
  for (const field of fields) {
    const [key = '', value, ...rest] = field.split(':');
    if (value === undefined || rest.length > 0) return undefined;
    entries.set(key, value);
  }
  return convertTo(type, entries);
}

/** The value that a text in JSON gives to a variable, from `NAME_JSON`; undefined where it is none. */
export function fromJson(type: VariableType, text: string): Value | undefined {
  const read = readJson(text);
  return read.ok && text.slice(read.end).trim() === '' ? convertTo(type, fromLocated(read.value)) : undefined;
}
