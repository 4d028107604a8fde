import { readJson } from '#core/builds/json.ts';
import { csvRecords } from '#core/builds/hcl/csv.ts';
import { fromLocated } from '#core/builds/hcl/located.ts';
import {
  isList,
  isMap,
  numberText,
  sortedKeys,
  toBool,
  toNumber,
  toText,
  type Value,
} from '#core/builds/hcl/value.ts';
import { ofText, type Library, type LibraryFunction, type Spend } from './function.ts';

/** Columns that one value of a format may be given. */
const WIDEST = 1000;

/** A value as JSON, as Go writes it: keys in order, and no `<`, `>` or `&` in texts. */
function jsonText(value: Value | undefined): string {
  if (value === undefined || typeof value === 'symbol') return 'null';
  if (isList(value)) return `[${value.map(jsonText).join(',')}]`;
  if (isMap(value))
    return `{${sortedKeys(value)
      .map((key) => `${jsonText(key)}:${jsonText(value.get(key))}`)
      .join(',')}}`;
  if (typeof value === 'number') return numberText(value);
  return JSON.stringify(value).replace(
    /[<>&]/g,
    (sign) => `\\u00${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
}

const verb = /%([ +#0-]*)(\d*)(?:\.(\d+))?(?:\[(\d+)\])?(.)/gsu;

/**
 * Puts values into a format such as `%s-%03d`; undefined where one does not fit, or is left over. (Rule: go-cty
 * `FormatFunc`.)
 */
function formatted(format: string, args: readonly Value[], spend: Spend): string | undefined {
  let next = 0;
  let isWrong = false;
  let used = 0;
  const text = format.replace(verb, (whole, ...found: (string | undefined)[]) => {
    const [flags = '', width = '', precision, place, sign = ''] = found;
    if (sign === '%') return '%';
    const index = place === undefined ? next : Number(place) - 1;
    next = index + 1;
    used = Math.max(used, next);
    const arg = args[index];
    const written = arg === undefined ? undefined : verbText(sign, arg, flags, precision);
    const columns = Number(width);
    if (written === undefined || columns > WIDEST || !spend(columns / 16)) {
      isWrong = true;
      return whole;
    }
    const isNumber = typeof arg === 'number';
    const fill = flags.includes('0') && isNumber && !flags.includes('-') ? '0' : ' ';
    if (flags.includes('-')) return written.padEnd(columns);
    return fill === '0' && written.startsWith('-')
      ? `-${written.slice(1).padStart(columns - 1, '0')}`
      : written.padStart(columns, fill);
  });
  return isWrong || used < args.length ? undefined : text;
}

function verbText(
  sign: string,
  arg: Value,
  flags: string,
  precision: string | undefined,
): string | undefined {
  if (sign === 'v')
    return flags.includes('#') || isList(arg) || isMap(arg) || arg === null ? jsonText(arg) : toText(arg);
  if (sign === 't') return toText(toBool(arg));
  if (sign === 's' || sign === 'q') {
    const text = toText(arg);
    const cut = precision === undefined ? text : [...(text ?? '')].slice(0, Number(precision)).join('');
    return sign === 'q' && cut !== undefined ? jsonText(cut) : cut;
  }
  const number = toNumber(arg);
  if (number === undefined) return undefined;
  const plus = flags.includes('+') && number >= 0 ? '+' : '';
  const places = Math.min(Number(precision ?? 6), 100);
  switch (sign) {
    case 'd':
      return plus + numberText(Math.trunc(number));
    case 'f':
    case 'F':
      return plus + number.toFixed(places);
    case 'e':
      return plus + number.toExponential(places).replace(/([+-])(\d)$/, '$10$2');
    case 'g':
      return (
        plus +
        (precision === undefined ? String(number) : String(Number(number.toPrecision(Math.max(places, 1)))))
      );
    case 'b':
      return plus + Math.trunc(number).toString(2);
    case 'o':
      return plus + Math.trunc(number).toString(8);
    case 'x':
      return plus + Math.trunc(number).toString(16);
    case 'X':
      return plus + Math.trunc(number).toString(16).toUpperCase();
    default:
      return undefined;
  }
}

const format: LibraryFunction = ([pattern, ...args], spend) => {
  const text = toText(pattern);
  return text === undefined ? undefined : formatted(text, args, spend);
};

/** As `format`, once for each element of the lists among the arguments, which are of one length. */
const formatlist: LibraryFunction = (args, spend) => {
  const lengths = new Set(args.flatMap((arg) => (isList(arg) ? [arg.length] : [])));
  const [count = 1] = lengths;
  if (args.length === 0 || lengths.size > 1 || !spend(count * args.length)) return undefined;
  const made: string[] = [];
  for (let at = 0; at < count; at++) {
    const [pattern, ...row] = args.map((arg) => (isList(arg) ? (arg[at] ?? null) : arg));
    const text = toText(pattern);
    const one = text === undefined ? undefined : formatted(text, row, spend);
    if (one === undefined) return undefined;
    made.push(one);
  }
  return made;
};

/** Records as maps, by the names in the first. */
function csvdecode(text: string): Value | undefined {
  const [names, ...records] = csvRecords(text) ?? [];
  if (names === undefined || records.some((record) => record.length !== names.length)) return undefined;
  return records.map((record) => new Map(names.map((name, at) => [name, record[at] ?? ''])));
}

/** Functions that write values as texts, and read them from texts. */
export const formats: Library = {
  csvdecode: ofText(csvdecode),
  format,
  formatlist,
  jsondecode: ofText((text) => {
    const read = readJson(text);
    return read.ok && text.slice(read.end).trim() === '' ? fromLocated(read.value) : undefined;
  }),
  jsonencode: ([value, ...more]) => (value === undefined || more.length > 0 ? undefined : jsonText(value)),
};
