import { parseInstant } from './instant.ts';

/** A line as the builder printed it, and when a CI system says it did. */
export interface CleanLine {
  readonly text: string;
  /** ms since 1970, or ms of the day where only a time of day stands there. */
  readonly atMs: number | undefined;
}

const ansi =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[\]_P^X][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\])/g;

/** Removes colours, cursor movements and titles of a terminal. */
export function stripAnsi(line: string): string {
  return line.includes('\x1b') ? line.replace(ansi, '') : line;
}

/** Longest beginning of a line a CI system is taken to add. */
const longestPrefix = 160;
/** Beginnings that follow each other: stamp, job, step, stamp of the job's own, service. */
const rounds = 6;

const time = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** Days first or last, months as numbers or names: `2024-01-04T…`, `2024-Sep-18 …`, `2024/01/04 …`, `04-Jan-2024 …`. */
const day = String.raw`(?:\d{4}[-/](?:\d\d|${month})[-/]\d\d|\d\d[-/]${month}[-/]\d{4})`;
/** A stamp ends the line, or blanks follow, or GitLab's mark of the stream (`01O `). */
const behind = String.raw`\]?[:;,]?(?: \d\d[OE](?:[ +]|$)|[ \t]|$)`;
const stamp = new RegExp(
  String.raw`^\[?(${day}[T ]${time}(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)(?: [A-Z]{3,4}(?=[ \]]))?${behind}`,
);
/** Days whose numbers can be read in two ways: the time of day is enough. `Wed May  1`, `May 1, 2024`, `01.05.2024`. */
const inWords = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:${month} {1,2}\d{1,2}(?:,? \d{4})?|\d{1,2} ${month}(?: \d{4})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})`;
const clock = new RegExp(
  String.raw`^\[?(?:${inWords},? )?(\d\d?):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: ?([AP]M))?(?: [A-Z]{3,4}(?=[ \]]))?(?: \d{4})?\]?[:;,]?(?:[ \t]+|$)`,
);
/** Seconds or milliseconds since 1970. */
const unix = /^\[?(1\d{9})(?:\.(\d{1,9})|(\d{3}))?\]?[:;,]?(?:[ \t]+|$)/;
/**
 * `Step #1 - "build": ` (Google Cloud Build), `web-1  | ` (compose), `[CI/build]   | ` (act), `| `, `> ` (quoted),
 * `W:	` (TeamCity), `stdout F ` (Kubernetes' files), `job<TAB>step<TAB>` (gh run view).
 */
const words =
  /^(?:Step #\d+(?: - "[^"]*")?: ?|(?:[\w./-]+|\[[^\]]{1,80}\]) +[|│] ?|[|│>] ?|[WEi]?:[ \t]+|std(?:out|err) [FP] |[^\t#{]{1,80}\t(?:[^\t#{]{1,80}\t)?)/;
/** A name in brackets (Jenkins, Tekton, TeamCity), or of a host and a process (journald), before a builder's line. */
const named = /^(?:\[[^\]]{1,80}\]|[\w.-]{1,60} [\w.@/-]{1,60}\[\d{1,9}\]:)[ \t]+(?=#\d|\{"|=> |\[\+\] )/;
/** `#12` that a web page made a link of, or an editor escaped. */
const link =
  /^(?:\[#(\d{1,7})\](?:\([^)\s]{1,200}\))?|<a [^>]{1,200}>#(\d{1,7})<\/a>|\\#(\d{1,7})|\*\*#(\d{1,7})\*\*)(?= )/;
/** A colour whose escape was lost or is written out, at either end of a line. */
const lostColour = String.raw`(?:\\u001b|\\x1b|\\033|\\e|\^\[|␛)?\[\d{0,3}(?:;\d{1,3}){0,4}[mK]`;
const lostBefore = new RegExp(`^(?:${lostColour}){1,4}`);
const lostBehind = new RegExp(`(?:${lostColour}){1,4}$`);
/** Written for a web page, and copied from its source. */
const entities: Readonly<Record<string, string>> = {
  gt: '>',
  lt: '<',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
  '#x27': "'",
  '#x2F': '/',
};
const entity = /&(gt|lt|amp|quot|nbsp|#39|#34|#x27|#x2F);/g;
/** A command may hold `&amp;` itself, but no shell has these. */
const escaped = /&[gl]t;|&amp;&amp;|&quot;|&#(?:39|34|x27);|&nbsp;/;

/**
 * Takes colours, the carriage return and what CI systems and pages put before a line away (P10): time stamps in
 * the usual shapes, names of jobs, services and steps. Lines that begin as a builder's do are left alone.
 */
export function cleanLine(raw: string): CleanLine {
  let text = plainText(raw);
  let atMs: number | undefined;
  for (let round = 0; round < rounds && mayHavePrefix(text); round++) {
    const blanks = leadingBlanks(text);
    const head = text.slice(blanks, blanks + longestPrefix);
    const stamped = stamp.exec(head);
    const timed = stamped ? undefined : clock.exec(head);
    const counted = (stamped ?? timed) ? undefined : unix.exec(head);
    // Blanks before anything else may be a terminal's own, or those of an excerpt.
    if (!stamped && blanks > 0 && !/^[|│]/.test(head)) break;
    if (stamped) atMs = instantOf(stamped[1] ?? '') ?? atMs;
    else if (timed) atMs = clockMs(timed);
    else if (counted) atMs = Number(`${counted[1]}.${counted[2] ?? counted[3] ?? 0}`) * 1000;
    const prefix = stamped ?? timed ?? counted ?? words.exec(head) ?? named.exec(head);
    if (!prefix) break;
    text = text.slice(blanks + prefix[0].length);
  }
  return { text: withoutLink(text), atMs };
}

/** Without colours, blanks of web pages, and what terminals and editors leave at the ends of lines. */
function plainText(raw: string): string {
  let end = raw.length;
  while (raw.charCodeAt(end - 1) === 0x0d) end -= 1;
  let text = stripAnsi(raw.slice(0, end));
  // A byte order mark, or a blank without width.
  while (/^[\u{feff}\u{200b}]/u.test(text)) text = text.slice(1);
  if (text.includes('\u{a0}')) text = text.replaceAll('\u{a0}', ' ');
  if (text.includes('&') && escaped.test(text))
    text = text.replaceAll(entity, (_, name: string) => entities[name] ?? '');
  if (lostBefore.test(text.slice(0, 80))) text = text.replace(lostBefore, '').replace(lostBehind, '');
  return text;
}

/** A stamp at the beginning of a text: how long it is, and its time. */
export function stampOf(
  text: string,
): { readonly length: number; readonly atMs: number | undefined } | undefined {
  const head = text.slice(0, longestPrefix);
  const stamped = stamp.exec(head);
  if (stamped) return { length: stamped[0].length, atMs: instantOf(stamped[1] ?? '') };
  const timed = clock.exec(head);
  return timed ? { length: timed[0].length, atMs: clockMs(timed) } : undefined;
}

/** How many blanks and tabs a text begins with. */
export function leadingBlanks(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at += 1;
  return at;
}

function withoutLink(text: string): string {
  const first = text.charCodeAt(0);
  if (first !== 0x5b && first !== 0x3c && first !== 0x5c && first !== 0x2a) return text;
  const linked = link.exec(text.slice(0, 2 * longestPrefix));
  const number = linked?.slice(1).find((one) => one !== undefined);
  return linked ? `#${number}${text.slice(linked[0].length)}` : text;
}

/** `#` and `{` begin lines of builders, `=` those of a terminal copy. */
function mayHavePrefix(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(text === '' || first === 0x23 || first === 0x7b || first === 0x3d);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The usual shapes as RFC 3339, then read. */
function instantOf(written: string): number | undefined {
  const [, first = '', middle = '', last = '', rest = ''] =
    /^(\d+)[-/](\w+)[-/](\d+)(.*)$/.exec(written) ?? [];
  const number = months.indexOf(middle) + 1;
  const inYear = number > 0 ? String(number).padStart(2, '0') : middle;
  const date = first.length === 4 ? [first, inYear, last] : [last, inYear, first];
  const zoned = rest.replace(/ ?(?:UTC|Z)$/, 'Z').replace(/ (?=[+-]\d)/, '');
  return parseInstant(`${date.join('-')}${zoned}`);
}

function clockMs([, hour, minute, second, fraction = '', half]: RegExpExecArray): number {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  const seconds = (hours * 60 + Number(minute)) * 60 + Number(second);
  return seconds * 1000 + (fraction === '' ? 0 : Number(`0.${fraction}`) * 1000);
}
