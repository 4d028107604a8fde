const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  밀리초: 1,
  s: 1000,
  sec: 1000,
  초: 1000,
  m: 60_000,
  min: 60_000,
  분: 60_000,
  h: 3_600_000,
  시간: 3_600_000,
};

/** Longest duration (ms) that is taken: a year, as in the simulation. */
const LONGEST = 365 * 24 * 3_600_000;

/**
 * Reads a duration as people type it, in ms: `1.5` (seconds), `350ms`, `2 min 5 s`, `2분 5초`, `1:30`.
 * Undefined where it is none, or negative.
 */
export function readDuration(typed: string): number | undefined {
  const text = typed.trim().toLowerCase().slice(0, 60);
  const clock = /^(\d{1,4}):([0-5]?\d(?:[.,]\d{1,3})?)$/.exec(text);
  if (clock) return Number(clock[1]) * 60_000 + decimal(clock[2]) * 1000;
  if (/^\d{1,9}(?:[.,]\d{1,6})?$/.test(text)) return Math.min(decimal(text) * 1000, LONGEST);
  let rest = text;
  let sum = 0;
  while (rest !== '') {
    const part = /^(\d{1,9}(?:[.,]\d{1,6})?)\s?([a-z가-힣]{1,3})\s*/.exec(rest);
    const unit = unitMs[part?.[2] ?? ''];
    if (part === null || unit === undefined) return undefined;
    sum += decimal(part[1]) * unit;
    rest = rest.slice(part[0].length);
  }
  return text === '' ? undefined : Math.min(sum, LONGEST);
}

function decimal(digits = ''): number {
  return Number(digits.replace(',', '.'));
}
