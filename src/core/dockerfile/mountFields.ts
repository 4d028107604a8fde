import { csvFields } from './csv.ts';

/** `key=value` of a mount; offsets count within the value of the flag. */
export interface MountField {
  /** In lower case. */
  readonly key: string;
  /** Undefined where there is no `=`. */
  readonly value: string | undefined;
  readonly start: number;
  /** Where the value begins; the end of the field where it has none. */
  readonly valueStart: number;
  readonly end: number;
}

/** The fields of a `--mount` value with their places; none where its quoting is broken. */
export function mountFields(value: string): readonly MountField[] {
  const found: MountField[] = [];
  let at = 0;
  for (const field of csvFields(value) ?? []) {
    const equals = field.indexOf('=');
    const quoted = value[at] === '"';
    const start = at + (quoted ? 1 : 0);
    const end = start + field.length;
    found.push({
      key: (equals < 0 ? field : field.slice(0, equals)).toLowerCase(),
      value: equals < 0 ? undefined : field.slice(equals + 1),
      start,
      valueStart: equals < 0 ? end : start + equals + 1,
      end,
    });
    // In a quoted field each quote stands twice.
    const extra = quoted ? 2 + (field.split('"').length - 1) : 0;
    at += field.length + extra + 1;
  }
  return found;
}
