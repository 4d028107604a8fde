import { buildLimit } from './buildList.ts';
import { finishBuild } from './finish.ts';
import type { LineReader } from './lineReader.ts';
import { withArrows } from './arrows.ts';
import { jsonLine, jsonLines } from './jsonLine.ts';
import { createPrefixLearner } from './learnedPrefix.ts';
import { createEndReader } from './lineEnd.ts';
import { cleanLine, leadingBlanks } from './linePrefix.ts';
import { createNumberReader } from './numberMarks.ts';
import { createPlainReader } from './plainReader.ts';
import { createRawReader } from './rawReader.ts';
import { createTerminalReader } from './terminalReader.ts';
import { unfolded } from './unfolded.ts';
import type { LogFormat, LogProblemRule, LogReading } from './types.ts';

/** Characters of a line that are read; the rest of a longer one is skipped. */
const lineLimit = 8_000_000;

/**
 * Reads a build log in pieces, so that a worker can show how far it is and stop (it just stops writing).
 * What is kept is bounded by the number of steps, not by the length of the log.
 *
 * @example
 * const reader = createLogReader();
 * for (const piece of pieces) reader.write(piece);
 * const { builds, problems } = reader.finish();
 */
export interface LogReader {
  /** The next piece of the text, cut anywhere. */
  write(piece: string): void;
  /** What was found. Nothing may be written after that. */
  finish(): LogReading;
}

/** What a text can be; a record is no text. */
type TextFormat = Exclude<LogFormat, 'record'>;

const readers: Readonly<Record<TextFormat, () => LineReader>> = {
  plain: createPlainReader,
  rawjson: createRawReader,
  terminal: createTerminalReader,
};

export function createLogReader(): LogReader {
  let rest = '';
  /** A line is longer than the limit: skip until it ends. */
  let skipping = false;
  let reader: LineReader | undefined;
  let guess: LogProblemRule | undefined;
  let empty = true;
  /** Blanks that stand before every line of the builder's, as in a quotation. */
  let indent = 0;
  /** Time of a line that has nothing but its stamp: that of the next line, or of a blank one. */
  let waiting: number | undefined;
  let isRaw = false;
  let format: TextFormat | undefined;
  const withoutPrefix = createPrefixLearner();
  const withNumber = createNumberReader();
  const ends = createEndReader();
  /** The first lines, until one shows how lines of this log end. */
  let held: HeldLine[] | undefined = [];
  let heldLength = 0;

  const line = (raw: string): void => {
    if (isRaw || rawLine.test(raw.slice(0, 200))) readable(raw, undefined);
    else for (const part of unfolded(raw)) unpacked(part);
  };
  const unpacked = (raw: string): void => {
    const record = raw.startsWith('{') ? jsonLine(raw) : undefined;
    const lines = record ? record.text.split('\n') : raw.startsWith('["') ? jsonLines(raw) : undefined;
    for (const part of lines ?? [raw]) readable(part, record?.atMs);
  };
  const readable = (raw: string, recordedMs: number | undefined): void => {
    if (held === undefined) {
      show(raw, recordedMs);
      return;
    }
    held.push({ raw, recordedMs });
    heldLength += raw.length;
    if (
      isRaw ||
      ends.learn(ownText(cleanLine(raw).text)) ||
      held.length >= heldLines ||
      heldLength > heldLimit
    )
      release();
  };
  const release = (): void => {
    const lines = held ?? [];
    held = undefined;
    for (const { raw, recordedMs } of lines) show(raw, recordedMs);
  };
  /** The line of a builder in a cleaned one; what a web page begins with is no prefix, whatever follows it. */
  const ownText = (cleaned: string): string => {
    if (empty && webPage.test(cleaned)) return cleaned;
    const text = withNumber(withoutPrefix(cleaned));
    return format === 'plain' || format === 'rawjson' ? text : withArrows(text);
  };
  const show = (raw: string, recordedMs: number | undefined): void => {
    const own = cleanLine(raw);
    const whole = ownText(own.text);
    if (format !== 'rawjson') ends.learn(whole);
    const { text, atMs: endMs } = format === 'rawjson' ? { text: whole, atMs: undefined } : ends.read(whole);
    const cleaned = { text, atMs: own.atMs ?? endMs ?? recordedMs };
    const isBlank = cleaned.text.trim() === '';
    const before = waiting;
    waiting = isBlank ? cleaned.atMs : undefined;
    // Two stamps after each other, or a line with its own: a blank line stood between them.
    if (before !== undefined && (cleaned.atMs !== undefined || isBlank)) pass('', before, '');
    if (isBlank) {
      if (cleaned.atMs === undefined) pass('', undefined, raw);
      return;
    }
    pass(cleaned.text, cleaned.atMs ?? before, raw);
  };
  const pass = (cleaned: string, atMs: number | undefined, raw: string): void => {
    if (!reader) indent = indentOf(cleaned);
    const text = cleaned.slice(Math.min(indent, leadingBlanks(cleaned)));
    if (!reader && guess !== 'log-html') {
      const first = empty;
      if (text !== '') empty = false;
      format = formatOf(text);
      isRaw = format === 'rawjson';
      if (format) reader = readers[format]();
      else guess ??= otherThanLog(text, first);
    }
    reader?.line(text, atMs, raw);
  };
  return {
    write(piece) {
      let begin = 0;
      for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', begin)) {
        if (!skipping) line(rest + piece.slice(begin, end));
        rest = '';
        skipping = false;
        begin = end + 1;
      }
      if (skipping) return;
      rest += piece.slice(begin);
      if (rest.length <= lineLimit) return;
      line(rest.slice(0, lineLimit));
      rest = '';
      skipping = true;
    },
    finish() {
      if (rest !== '') line(rest);
      release();
      if (waiting !== undefined) pass('', waiting, '');
      rest = '';
      return readingOf(reader, empty ? 'log-empty' : (guess ?? 'log-unknown'));
    },
  };
}

interface HeldLine {
  readonly raw: string;
  readonly recordedMs: number | undefined;
}
/** Lines, and characters of them, in which one is looked for that shows how lines end. */
const heldLines = 60;
const heldLimit = 1_000_000;

/** How a web page begins. */
const webPage = /^\s{0,200}<(?:!doctype html|html|head|body)\b/i;

/**
 * Reads a whole log at once. Never throws.
 *
 * @internal For tests and measurements.
 */
export function readLog(text: string): LogReading {
  const reader = createLogReader();
  reader.write(text);
  return reader.finish();
}

function readingOf(reader: LineReader | undefined, otherwise: LogProblemRule): LogReading {
  if (!reader) return { builds: [], problems: [{ rule: otherwise, params: {} }] };
  const drafts = reader.finish().filter(({ steps, failedMessage }) => steps.length > 0 || failedMessage);
  const kept =
    drafts.length > buildLimit ? [...drafts.slice(0, buildLimit - 1), ...drafts.slice(-1)] : drafts;
  const builds = kept.map(finishBuild);
  return { builds, problems: builds.length > 0 ? [] : [{ rule: 'log-no-steps', params: {} }] };
}

const rawLine = /^\{\s*"(?:vertexes|statuses|logs|warnings)"\s*:/;
const plainLine =
  /^#\d{1,7} (?:\[|\.\.\.$|CACHED$|CANCELED$|DONE(?: |$)|ERROR: |building with |\d+\.\d{1,3} |FROM |docker-image:|resolve |exporting |importing |transferring |extracting |sha256:)/;
/** The step that failed, as builders print it behind all others: what is pasted where only the end is. */
const failedStep = /^ ?> \[(?:[^\]]{1,150} )?\d{1,6}\/\d{1,6}\] (?:RUN|COPY|ADD|WORKDIR) /;
const terminalLine = /^(?:\[\+\] \S{1,20} \d{1,10}\.\ds \(| ?=> (?:(?:CACHED|ERROR|CANCELED) )?\[)/;

/** Blanks before a line that the builder did not print: a row of a terminal copy has one of its own. */
function indentOf(text: string): number {
  const blanks = leadingBlanks(text);
  return blanks > 0 && text.startsWith('=> ', blanks) ? blanks - 1 : blanks;
}

/** The format a line can only belong to. */
function formatOf(text: string): TextFormat | undefined {
  const head = text.slice(0, 200);
  if (rawLine.test(head)) return 'rawjson';
  if (plainLine.test(head) || failedStep.test(head)) return 'plain';
  return terminalLine.test(head) ? 'terminal' : undefined;
}

/** What a text is that is no log, as far as a line tells. A page begins as one; a log may have HTML in it. */
function otherThanLog(text: string, first: boolean): LogProblemRule | undefined {
  const head = text.trimStart().slice(0, 200);
  if (first && webPage.test(head)) return 'log-html';
  if (/^Step \d{1,6}\/\d{1,6} : /.test(head)) return 'log-legacy-builder';
  if (/^(?:\[\d{1,6}\/\d{1,6}\] )?STEP \d{1,6}(?:\/\d{1,6})?: [A-Z]/.test(head)) return 'log-buildah';
  if (
    /^(?:INFO\[\d{4}\] )?(?:Retrieving image manifest|Built cross stage deps|Executing \d+ build triggers|Unpacking rootfs|Taking snapshot)/.test(
      head,
    )
  )
    return 'log-kaniko';
  if (head.includes('\0')) return 'log-binary';
  if (/^(?:\{\s*(?:"|$)|\[\s*(?:[{["\]]|$))/.test(head)) return 'log-other-json';
  return /^(?:FROM|ARG) \S/i.test(head) ? 'log-dockerfile' : undefined;
}
