import { isRecord, unreadable, type Field, type Kind, type Members } from './field.ts';

/** Fields by name. Their order is the order in which they are written. */
export type FieldTable = Readonly<Record<string, AnyField>>;

/** A field of some value: what is asked of a whole table. */
interface AnyField extends Omit<Field<never>, 'initial' | 'read' | 'salvage' | 'fromPlain'> {
  readonly initial: unknown;
  readonly read: (name: string, members: Members) => unknown;
  readonly salvage: (name: string, members: Members) => unknown;
  readonly fromPlain: (values: readonly string[]) => unknown;
}

type ValueOf<F> = F extends {
  readonly initial: unknown;
  readonly write: (name: string, value: infer V) => Members;
}
  ? V
  : never;

/** What a table describes: a value for each field; one that may be undefined may be left out. */
export type ValuesOf<Table extends FieldTable> = {
  readonly [Name in keyof Table as undefined extends ValueOf<Table[Name]> ? never : Name]: ValueOf<
    Table[Name]
  >;
} & {
  readonly [Name in keyof Table as undefined extends ValueOf<Table[Name]> ? Name : never]?: ValueOf<
    Table[Name]
  >;
};

/** Names of the fields, in order. */
export function namesOf<Table extends FieldTable>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table);
}

/** The values that hold where nothing is said. */
export function initialOf<Table extends FieldTable>(table: Table): ValuesOf<Table> {
  return collected(table, ({ initial }) => initial) as ValuesOf<Table>;
}

/** The fields of a table alone, out of anything that has them; those that are undefined too. */
export function pick<Table extends FieldTable>(table: Table, values: ValuesOf<Table>): ValuesOf<Table> {
  const entries = Object.keys(table).map((name) => [name, valueIn(values, name)]);
  return Object.fromEntries(entries) as ValuesOf<Table>;
}

/** Whether two values of a field say the same. */
export function isSame(field: AnyField, one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return JSON.stringify(field.write('', one as never)) === JSON.stringify(field.write('', other as never));
}

/** The members that say `values`; `all` of them, or those that are not at their initial value. */
export function writeFields<Table extends FieldTable>(
  table: Table,
  values: ValuesOf<Table>,
  all = false,
): Members {
  const written = Object.entries(table).map(([name, field]) => {
    const value = valueIn(values, name) as never;
    if (value === undefined || (!all && field.isInitial(value))) return {};
    return field.write(name, value);
  });
  return Object.assign({}, ...written) as Members;
}

/** The values that members say, the initial ones where they say nothing; undefined where one cannot be read. */
export function readFields<Table extends FieldTable>(
  table: Table,
  members: Members,
): ValuesOf<Table> | undefined {
  const values = collected(table, (field, name) =>
    field.isSaid(name, members) ? field.read(name, members) : field.initial,
  );
  return Object.values(values).includes(unreadable) ? undefined : (values as ValuesOf<Table>);
}

/** What can be read of members, field by field; the rest is left out. */
export function salvageFields<Table extends FieldTable>(
  table: Table,
  members: Members,
): Partial<ValuesOf<Table>> {
  return collected(table, (field, name) => {
    const value = field.isSaid(name, members) ? field.salvage(name, members) : undefined;
    return value === unreadable ? undefined : value;
  }) as Partial<ValuesOf<Table>>;
}

/** A field of several members, those of `table`; undefined where all of them are at their initial values. */
export function group<Table extends FieldTable>(table: Table): Field<ValuesOf<Table> | undefined> {
  const initial = initialOf(table);
  const some = (values: ValuesOf<Table>): ValuesOf<Table> | undefined =>
    Object.keys(writeFields(table, values)).length > 0 ? values : undefined;
  return {
    initial: undefined,
    isInitial: (values) => values === undefined,
    write: (_, values) => writeFields(table, values ?? initial),
    read: (_, members) => {
      const values = readFields(table, members);
      return values === undefined ? unreadable : some(values);
    },
    salvage: (_, members) => some({ ...initial, ...salvageFields(table, members) }),
    isSaid: (_, members) => Object.entries(table).some(([name, field]) => field.isSaid(name, members)),
    fromPlain: () => unreadable,
  };
}

/** A JSON object with the members of a table. */
export function nested<Table extends FieldTable>(table: Table): Kind<Partial<ValuesOf<Table>>> {
  const initial = initialOf(table);
  return {
    initial,
    isInitial: () => false,
    write: (values) => writeFields(table, { ...initial, ...values }, true),
    read: (json) => (isRecord(json) ? (readFields(table, json) ?? unreadable) : unreadable),
    salvage: (json) => (isRecord(json) ? salvageFields(table, json) : unreadable),
    fromPlain: () => unreadable,
  };
}

function collected(
  table: FieldTable,
  valueOf: (field: AnyField, name: string) => unknown,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(table).map(([name, field]): [string, unknown] => [
    name,
    valueOf(field, name),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function valueIn(values: object, name: string): unknown {
  return (values as Readonly<Record<string, unknown>>)[name];
}
