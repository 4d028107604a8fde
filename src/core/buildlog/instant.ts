const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * ms since 1970 of an RFC 3339 time, with the fraction of the ms (nanoseconds in, about 0.3 µs kept);
 * undefined where it is none. Without a zone it is taken as UTC.
 */
export function parseInstant(text: string): number | undefined {
  const match = rfc3339.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = match;
  const whole = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/\D/g, '');
  const offset = sign * (Number(digits.slice(0, 2) || 0) * 60 + Number(digits.slice(2) || 0)) * 60_000;
  return whole - offset + (fraction === '' ? 0 : Number(`0.${fraction}`) * 1000);
}
