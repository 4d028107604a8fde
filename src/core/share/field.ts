/** Members of a JSON object, as in the body of a link or in storage. */
export type Members = Readonly<Record<string, unknown>>;

/** What `read` answers where there is something else than a value. */
export const unreadable = Symbol('unreadable');

/** How values of one kind are written as JSON, and read back from whatever is there. */
export interface Kind<Value> {
  /** What holds where nothing is said; it is left out of links. */
  readonly initial: Value;
  readonly isInitial: (value: Value) => boolean;
  /** Equal values give equal JSON. */
  readonly write: (value: Value) => unknown;
  /** The value, if all of it is one: a link is right or damaged. */
  readonly read: (json: unknown) => Value | typeof unreadable;
  /** As much of it as can be read: what was stored is never given up for a part of it. */
  readonly salvage: (json: unknown) => Value | typeof unreadable;
  /** The value that the fields of this name in a plain link say, one or more. */
  readonly fromPlain: (values: readonly string[]) => Value | typeof unreadable;
}

/** One field of a table: the members that say it, by its name. */
export interface Field<Value> {
  readonly initial: Value;
  readonly isInitial: (value: Value) => boolean;
  readonly write: (name: string, value: Value) => Members;
  /** Asked only where `isSaid`. */
  readonly read: (name: string, members: Members) => Value | typeof unreadable;
  readonly salvage: (name: string, members: Members) => Value | typeof unreadable;
  readonly isSaid: (name: string, members: Members) => boolean;
  /** Its name in the plain form, where it has one. */
  readonly plain?: string;
  readonly fromPlain: (values: readonly string[]) => Value | typeof unreadable;
}

/** A field that is one member, of its own name. `plain` is its name in a plain link. */
export function member<Value>(kind: Kind<Value>, plain?: string): Field<Value> {
  const { initial, isInitial, fromPlain } = kind;
  return {
    initial,
    isInitial,
    write: (name, value) => ({ [name]: kind.write(value) }),
    read: (name, members) => kind.read(members[name]),
    salvage: (name, members) => kind.salvage(members[name]),
    isSaid: (name, members) => members[name] !== undefined,
    ...(plain !== undefined && { plain }),
    fromPlain,
  };
}

function kindOf<Value>(parts: Pick<Kind<Value>, 'initial' | 'read'> & Partial<Kind<Value>>): Kind<Value> {
  return {
    isInitial: (value) => value === parts.initial,
    write: (value) => value,
    salvage: parts.read,
    fromPlain: () => unreadable,
    ...parts,
  };
}

/** Any text; "" where nothing is said. */
export const text: Kind<string> = kindOf({
  initial: '',
  read: (json) => (typeof json === 'string' ? json : unreadable),
  fromPlain: ([first]) => first ?? '',
});

export const flag = (initial: boolean): Kind<boolean> =>
  kindOf({ initial, read: (json) => (typeof json === 'boolean' ? json : unreadable) });

/** One of a few words, the first of them where nothing is said. */
export function choice<Word extends string>(...words: readonly [Word, ...Word[]]): Kind<Word> {
  return kindOf<Word>({
    initial: words[0],
    read: (json) => words.find((word) => word === json) ?? unreadable,
  });
}

/** A whole number within bounds. */
export function within(least: number, most: number, initial: number): Kind<number> {
  return kindOf({
    initial,
    read: (json) => (typeof json === 'number' && least <= json && json <= most ? json : unreadable),
  });
}

/** A count, or a time in whole ms. */
export const whole: Kind<number> = kindOf({
  initial: 0,
  isInitial: (value) => value <= 0,
  write: rounded,
  read: (json) => (Number.isSafeInteger(json) && Number(json) >= 0 ? Number(json) : unreadable),
  salvage: (json) =>
    typeof json === 'number' && json >= 0 && Number.isSafeInteger(Math.round(json))
      ? rounded(json)
      : unreadable,
});

/** A value that may be missing. */
export function optional<Value>(kind: Kind<Value>): Kind<Value | undefined> {
  return {
    ...kind,
    initial: undefined,
    isInitial: (value) => value === undefined,
    write: (value) => (value === undefined ? undefined : kind.write(value)),
  };
}

/** Names in no order, each once; no more of them are read back from storage than `most`. */
export function names(most = Number.POSITIVE_INFINITY): Kind<readonly string[]> {
  return kindOf<readonly string[]>({
    initial: [],
    isInitial: (value) => value.length === 0,
    write: (value) => [...new Set(value)].toSorted(),
    read: (json) => (Array.isArray(json) && json.every(isString) ? json : unreadable),
    salvage: (json) => (Array.isArray(json) ? json.filter(isString).slice(0, most) : unreadable),
  });
}

/** Values of one kind by name. In a plain link each is a `NAME=value`; the last of a name wins, as in Docker. */
export function byName<Value>(kind: Kind<Value>): Kind<Readonly<Record<string, Value>>> {
  const all = (
    json: unknown,
    each: (value: unknown) => Value | typeof unreadable,
  ): readonly (readonly [string, Value | typeof unreadable])[] | undefined =>
    isRecord(json) ? Object.entries(json).map(([name, value]) => [name, each(value)]) : undefined;
  return kindOf<Readonly<Record<string, Value>>>({
    initial: {},
    isInitial: (record) => Object.keys(record).length === 0,
    write: (record) =>
      Object.fromEntries(
        Object.entries(record)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, value]) => [name, kind.write(value)]),
      ),
    read: (json) => {
      const entries = all(json, kind.read);
      return entries?.every(isReadable) ? Object.fromEntries(entries) : unreadable;
    },
    salvage: (json) => {
      const entries = all(json, kind.salvage);
      return entries ? Object.fromEntries(entries.filter(isReadable)) : unreadable;
    },
    fromPlain: (values) => {
      const entries = values.map((each): readonly [string, Value | typeof unreadable] => {
        const split = each.indexOf('=');
        return [each.slice(0, Math.max(split, 0)), kind.fromPlain([each.slice(split + 1)])];
      });
      const isPair = entries.every(([name]) => name !== '');
      return isPair && entries.every(isReadable) ? Object.fromEntries(entries) : unreadable;
    },
  });
}

export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReadable<Value>(
  entry: readonly [string, Value | typeof unreadable],
): entry is readonly [string, Value] {
  return entry[1] !== unreadable;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function rounded(value: number): number {
  return value > 0 ? Math.min(Math.round(value), Number.MAX_SAFE_INTEGER) : 0;
}
