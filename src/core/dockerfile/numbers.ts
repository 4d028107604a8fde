/** Numbers, sizes and durations in the spellings Go's standard library takes. */

/** `strconv.ParseBool`; undefined on anything else. */
export function parseBoolean(text: string): boolean | undefined {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  if (['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text)) return false;
  return undefined;
}

/** `strconv.ParseUint(text, base, 32)` for base 8 or 10. */
export function parseUnsigned(text: string, base: 8 | 10): number | undefined {
  if (!(base === 8 ? /^[0-7]+$/ : /^[0-9]+$/).test(text)) return undefined;
  const value = parseInt(text, base);
  return value <= 0xffffffff ? value : undefined;
}

/** `strconv.ParseInt(text, 10, 32)`. */
export function parseSigned(text: string): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= -0x80000000 && value <= 0x7fffffff ? value : undefined;
}

/** Digits that are read: a number of 64 bits has 19, and nobody writes more zeros before it than this. */
const mostDigits = 400;

/** `strconv.ParseInt(text, 10, 64)`, written anew: `+007` is `7`; undefined where it is none or too large. */
export function goInteger(text: string): string | undefined {
  if (text.length > mostDigits || !/^[+-]?[0-9]+$/.test(text)) return undefined;
  const number = BigInt(text.replace('+', ''));
  return BigInt.asIntN(64, number) === number ? number.toString() : undefined;
}

const sizeUnits = ['b', 'k', 'm', 'g', 't', 'p'];

/** Bytes of `64m`, `1.5 GiB`, `1024` (go-units `RAMInBytes`, powers of 1,024). */
export function parseBytes(text: string): number | undefined {
  const digits = /[0-9. ]*/.exec(text)?.[0].length ?? 0;
  const last = text.slice(0, digits).search(/[0-9.][ ]*$/);
  if (last < 0) return undefined;
  let number = text.slice(0, last + 1);
  let suffix = text
    .slice(last + 1)
    .trimStart()
    .toLowerCase();
  if (number.includes(' ') || text.slice(last + 1).startsWith('  ')) return undefined;
  if (/^[0-9]*\.?[0-9]*$/.test(number) && /[0-9]/.test(number)) number = number.replace(/^\./, '0.');
  else return undefined;
  if (suffix === '') return Math.trunc(Number(number));
  const power = sizeUnits.indexOf(suffix.charAt(0));
  suffix = suffix.slice(1);
  if (power < 0 || (power === 0 ? suffix !== '' : !['', 'b', 'ib'].includes(suffix))) return undefined;
  return Math.trunc(Number(number) * 1024 ** power);
}

const durationUnits: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Milliseconds of `1m30s`, `-1.5h`, `0` (Go's `time.ParseDuration`). */
export function parseDuration(text: string): number | undefined {
  const negative = text.startsWith('-');
  const body = /^[+-]/.test(text) ? text.slice(1) : text;
  if (body === '0') return 0;
  if (body === '') return undefined;
  const part = /([0-9]*)(\.[0-9]*)?([^0-9.]*)/y;
  let total = 0;
  while (part.lastIndex < body.length) {
    const found = part.exec(body);
    const whole = found?.[1] ?? '';
    const fraction = found?.[2] ?? '';
    const unit = durationUnits[found?.[3] ?? ''];
    if (unit === undefined || (whole === '' && fraction.length < 2)) return undefined;
    total += Number(`${whole || '0'}${fraction === '.' ? '' : fraction}`) * unit;
  }
  // Go counts nanoseconds in 63 bits.
  if (total * 1e6 > 2 ** 63) return undefined;
  return negative ? -total : total;
}
