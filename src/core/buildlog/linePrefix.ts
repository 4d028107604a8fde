import { parseInstant } from './instant.ts';

/** A line as the builder printed it, and when a CI system says it did. */
export interface CleanLine {
  readonly text: string;
  /** ms since 1970, or ms of the day where only a time of day stands there. */
  readonly atMs: number | undefined;
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const ansi = /\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])/g;

/** Removes colours, cursor movements and titles of a terminal. */
export function stripAnsi(line: string): string {
  return line.includes('\x1b') ? line.replace(ansi, '') : line;
}

/** Longest beginning of a line a CI system is taken to add. */
const longestPrefix = 160;

const stamp =
  /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)\]?(?: \d\d[OE](?:[ +]|$)|[ \t]|$)/;
const clock = /^\[?(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,6}))?\]?(?:[ \t]+|$)/;
/** `Step #1 - "build": ` (Google Cloud Build), `web-1  | ` (compose), `job<TAB>step<TAB>` (gh run view). */
const words = /^(?:Step #\d+(?: - "[^"]*")?: ?|[\w.-]+ +\| ?|[^\t#{]{1,80}\t(?:[^\t#{]{1,80}\t)?)/;

/**
 * Takes colours, the carriage return and what CI systems put before a line away (P10): time stamps in the
 * usual shapes, names of jobs and steps. Lines that begin as a builder's do are left alone.
 */
export function cleanLine(raw: string): CleanLine {
  let text = stripAnsi(raw.endsWith('\r') ? raw.slice(0, -1) : raw);
  let atMs: number | undefined;
  for (let round = 0; round < 4 && mayHavePrefix(text); round++) {
    const head = text.slice(0, longestPrefix);
    const stamped = stamp.exec(head);
    if (stamped) {
      atMs = parseInstant((stamped[1] ?? '').replace(/ ?(?:UTC|Z)$/, 'Z').replace(/ (?=[+-]\d)/, '')) ?? atMs;
      text = text.slice(stamped[0].length);
      continue;
    }
    const timed = clock.exec(head);
    if (timed) {
      atMs = clockMs(timed);
      text = text.slice(timed[0].length);
      continue;
    }
    const named = words.exec(head);
    if (!named) break;
    text = text.slice(named[0].length);
  }
  return { text, atMs };
}

/** `#` and `{` begin lines of builders, `=` and a blank those of a terminal copy and of step output. */
function mayHavePrefix(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(text === '' || first === 0x23 || first === 0x7b || first === 0x20 || first === 0x3d);
}

function clockMs([, hour, minute, second, fraction = '']: RegExpExecArray): number {
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return seconds * 1000 + (fraction === '' ? 0 : Number(`0.${fraction}`) * 1000);
}
