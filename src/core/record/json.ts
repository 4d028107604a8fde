import { fromUtf8 } from '#core/share/utf8.ts';

export type Json = Readonly<Record<string, unknown>>;

const nothing: Json = {};

/** The JSON that bytes hold; an empty object where they hold none. */
export function parseJson(bytes: Uint8Array | undefined): Json {
  if (bytes === undefined) return nothing;
  try {
    return object(JSON.parse(fromUtf8(bytes)));
  } catch {
    return nothing;
  }
}

/** The value as an object; an empty one where it is none. */
export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : nothing;
}

/** The value of an own key along a path of objects. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (Object.hasOwn(object(inner), key) ? object(inner)[key] : undefined),
    value,
  );
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The texts among the values of an object, by key. */
export function texts(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(object(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
