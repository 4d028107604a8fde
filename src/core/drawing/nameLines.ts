import { textWidth, type Font } from './fontWidths.ts';

/** A text as it is written on a card. */
export interface Written {
  /** One or two lines. */
  readonly lines: readonly string[];
  /** Of the widest line. */
  readonly width: number;
}

const ELLIPSIS = '…';
/** Fonts of browsers differ by a hair from the widths that are reckoned with. */
const TOLERANCE = 1.03;

/** How much narrower two lines must be than one to be worth it. */
const WORTHWHILE = 0.75;

/** Room for a text: up to `wide` it stands in one line, beyond in two where it has a place to break; `most` is the end. */
export interface Room {
  readonly wide: number;
  readonly most: number;
}

/**
 * A name in one line or two. Where not even two hold it, its middle is left out, so that names which
 * begin alike stay apart:
 *
 *     production-runtime        production-        integration-te…
 *                          ──▶  runtime            …-postgres-16
 */
export function nameLines(name: string, font: Font, size: number, { wide, most }: Room): Written {
  const widthOf = (text: string): number => textWidth(text, font, size) * TOLERANCE;
  const whole = widthOf(name);
  if (whole <= wide) return { lines: [name], width: whole };
  const broken = softBreaks(name)
    .map((at) => [name.slice(0, at), name.slice(at)] as const)
    .map((lines) => ({ lines, width: Math.max(widthOf(lines[0]), widthOf(lines[1])) }))
    .toSorted((a, b) => a.width - b.width)[0];
  const fits = broken !== undefined && broken.width <= most;
  if (fits && (whole > most || broken.width <= whole * WORTHWHILE)) return broken;
  if (whole <= most) return { lines: [name], width: whole };
  if (fits) return broken;
  const first = head(name, most, widthOf);
  const rest = name.slice(first.length);
  if (widthOf(rest) <= most) return { lines: [first, rest], width: most };
  const start = head(name, most - widthOf(ELLIPSIS), widthOf);
  const end = tail(name.slice(start.length), most, widthOf);
  return { lines: [`${start}${ELLIPSIS}`, end], width: most };
}

/** A text in one line, its middle left out where it is longer: `mcr.micros…/sdk:9.0`. */
export function middleCut(text: string, font: Font, size: number, most: number): string {
  const widthOf = (part: string): number => textWidth(part, font, size) * TOLERANCE;
  if (widthOf(text) <= most) return text;
  const room = most - widthOf(ELLIPSIS);
  if (room <= 0) return '';
  const start = head(text, room * 0.5, widthOf);
  return `${start}${ELLIPSIS}${tail(text.slice(start.length), room - widthOf(start), widthOf)}`;
}

/** Longer texts are cut anyway: no more of them is looked at. */
const LONGEST = 200;

/** Where a name may go on in a second line: behind what joins its words. */
function softBreaks(name: string): number[] {
  const breaks: number[] = [];
  if (name.length > LONGEST) return breaks;
  for (let at = 1; at < name.length; at++) {
    if ('-_./:@ '.includes(name.charAt(at - 1)) && at > 1) breaks.push(at);
  }
  return breaks;
}

/** As much of the beginning as there is room for, whole characters. */
function head(text: string, room: number, widthOf: (text: string) => number): string {
  let taken = '';
  let width = 0;
  for (const character of text.slice(0, LONGEST)) {
    width += widthOf(character);
    if (width > room) break;
    taken += character;
  }
  return taken;
}

function tail(text: string, room: number, widthOf: (text: string) => number): string {
  let taken = '';
  let width = 0;
  for (const character of Array.from(text.slice(-LONGEST)).toReversed()) {
    width += widthOf(character);
    if (width > room) break;
    taken = character + taken;
  }
  return taken;
}
