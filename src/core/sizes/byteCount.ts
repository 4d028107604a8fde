/** What a size says. */
export interface ByteCount {
  readonly bytes: number | undefined;
  readonly isRounded: boolean;
}

const unknown: ByteCount = { bytes: undefined, isRounded: false };

const units = new Map(['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'].map((unit, power) => [unit, 1000 ** power]));

/** A number as Go prints it with `%.3g`, and a unit of go-units: `12.3MB`, `1e+03kB`. */
const human = /^(\d{1,18}(?:\.\d{1,18})?(?:e\+\d{1,2})?)([kMGTPE]?B)$/;

/**
 * The size of an entry of `docker history`: a number, or digits (`--human=false`), or three digits and a unit by thousands
 * (go-units `HumanSizeWithPrecision`). Anything else, a negative number included, is unknown.
 *
 * Source: docker/cli, `cli/command/image/formatter_history.go`.
 */
export function byteCount(value: unknown): ByteCount {
  if (typeof value === 'number') return { bytes: exact(value), isRounded: false };
  if (typeof value !== 'string') return unknown;
  if (/^\d{1,18}$/.test(value)) return { bytes: exact(Number(value)), isRounded: false };
  const [, number = '', unit = ''] = human.exec(value) ?? [];
  const bytes = Number(number) * (units.get(unit) ?? Number.NaN);
  if (number === '' || !Number.isFinite(bytes)) return unknown;
  return { bytes: Math.round(bytes), isRounded: unit !== 'B' };
}

function exact(value: number): number | undefined {
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The sum; undefined where one of them is unknown. */
export function sumOf(all: readonly (number | undefined)[]): number | undefined {
  return all.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

/** The sum of those that are known; undefined where none of some is. */
export function knownSum(all: readonly (number | undefined)[]): number | undefined {
  const known = all.filter((one) => one !== undefined);
  return known.length === 0 && all.length > 0 ? undefined : known.reduce((sum, one) => sum + one, 0);
}
