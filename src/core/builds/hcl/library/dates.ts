import { ofTexts, type Library } from './function.ts';

const stamp = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|z|[+-]\d\d:\d\d)$/;

interface Moment {
  /** Fields as they are where the stamp was written. */
  readonly local: Date;
  /** Minutes before UTC. */
  readonly offset: number;
}

/** Reads a time stamp (RFC 3339). */
function momentOf(text: string): Moment | undefined {
  const found = stamp.exec(text);
  if (found === null) return undefined;
  const zone = found[7] ?? 'Z';
  const minutes = zone.toUpperCase() === 'Z' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  const local = new Date(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`);
  return Number.isNaN(local.getTime())
    ? undefined
    : { local, offset: zone.startsWith('-') ? -minutes : minutes };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const two = (number: number): string => String(number).padStart(2, '0');

function zoneText(offset: number, form: string): string {
  if (form === 'Z' && offset === 0) return 'Z';
  if (form === 'ZZZ' && offset === 0) return 'UTC';
  const size = Math.abs(offset);
  const hours = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}`;
  return form === 'ZZZZ' || form === 'ZZZ' ? hours + two(size % 60) : `${hours}:${two(size % 60)}`;
}

/** What letters of a format stand for. (Rule: go-cty `FormatDateFunc`.) */
function partOf(form: string, { local, offset }: Moment): string | undefined {
  const year = String(local.getUTCFullYear()).padStart(4, '0');
  const month = local.getUTCMonth();
  const hour = local.getUTCHours();
  const parts: Readonly<Record<string, string>> = {
    YYYY: year,
    YY: year.slice(2),
    MMMM: months[month] ?? '',
    MMM: (months[month] ?? '').slice(0, 3),
    MM: two(month + 1),
    M: String(month + 1),
    DD: two(local.getUTCDate()),
    D: String(local.getUTCDate()),
    EEEE: days[local.getUTCDay()] ?? '',
    EEE: (days[local.getUTCDay()] ?? '').slice(0, 3),
    hh: two(hour),
    h: String(hour),
    HH: two(hour % 12 === 0 ? 12 : hour % 12),
    H: String(hour % 12 === 0 ? 12 : hour % 12),
    AA: hour < 12 ? 'AM' : 'PM',
    aa: hour < 12 ? 'am' : 'pm',
    mm: two(local.getUTCMinutes()),
    m: String(local.getUTCMinutes()),
    ss: two(local.getUTCSeconds()),
    s: String(local.getUTCSeconds()),
  };
  return /^Z{1,5}$/.test(form) ? zoneText(offset, form) : parts[form];
}

const token = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/gu;

function formatdate(format: string, moment: Moment): string | undefined {
  let text = '';
  for (const [whole, quoted, letter] of format.matchAll(token)) {
    const part =
      quoted === undefined
        ? letter === undefined
          ? whole === "'"
            ? undefined
            : whole
          : partOf(whole, moment)
        : quoted.replaceAll("''", "'");
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** A length of time as Go writes it, `-1h30m`, in milliseconds. */
function durationOf(text: string): number | undefined {
  if (!/^[+-]?(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, count = '', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g))
    sum += Number(count) * (units[unit] ?? 0);
  return text.startsWith('-') ? -sum : sum;
}

/** Functions of points in time. */
export const dates: Library = {
  formatdate: ofTexts(2, ([format = '', text = '']) => {
    const moment = momentOf(text);
    return moment === undefined ? undefined : formatdate(format, moment);
  }),
  timeadd: ofTexts(2, ([text = '', more = '']) => {
    const moment = momentOf(text);
    const duration = durationOf(more);
    if (moment === undefined || duration === undefined) return undefined;
    const time = moment.local.getTime() + duration;
    if (!Number.isFinite(time) || Math.abs(time) > 8e15) return undefined;
    return new Date(time).toISOString().slice(0, 19) + zoneText(moment.offset, 'Z');
  }),
};
