import { createBuildList } from './buildList.ts';
import { addStep, addWarning, createBuildDraft, notePart, type BuildDraft, type StepDraft } from './draft.ts';
import { readEpilogueLine } from './epilogue.ts';
import type { LineReader } from './lineReader.ts';
import type { LoggedState } from './types.ts';

const frameHead = /^\[\+\] \S{1,20} (\d{1,10}\.\d)s \((\d{1,9})\/(\d{1,9})\)( FINISHED)?/;
const seconds = /^(\d{1,10}\.\d)s$/;
const marks: readonly (readonly [string, LoggedState])[] = [
  ['CACHED ', 'cached'],
  ['ERROR ', 'error'],
  ['CANCELED ', 'canceled'],
];
/** Rows of steps that ended are blue; while a build runs nothing else tells them apart. */
const blue = '\x1b[34m =>';

/** One picture of the terminal. */
interface Frame {
  build: BuildDraft;
  finished: boolean;
  done: number;
  elapsed: number;
  coloured: boolean;
  /** Steps whose output is shown below them. */
  talking: Set<StepDraft>;
}

/** Reads what was copied from a terminal (section 8c): the last frame of each build counts. */
export function createTerminalReader(): LineReader {
  const builds = createBuildList();
  let frame: Frame | undefined;
  /** A row without a time: it may have been broken at the width of a window. */
  let broken: { readonly row: string; readonly coloured: boolean; readonly lines: number } | undefined;

  const flush = (): void => {
    const row = broken;
    broken = undefined;
    if (row) readAny(frame ?? open(0, Infinity, true), row.row, row.coloured);
  };
  const close = (): void => {
    if (!frame) return;
    settle(frame);
    builds.push(frame.build);
    frame = undefined;
  };
  const open = (elapsed: number, done: number, finished: boolean): Frame => {
    // The next picture of the same build takes the place of the one before.
    if (frame && (frame.finished || elapsed < frame.elapsed)) close();
    frame = {
      build: createBuildDraft('terminal'),
      finished,
      done,
      elapsed,
      coloured: false,
      talking: new Set(),
    };
    if (elapsed > 0) frame.build.totalSeconds = elapsed;
    return frame;
  };
  return {
    line(text, _atMs, raw) {
      const head = frameHead.exec(text.slice(0, 200));
      if (head) {
        flush();
        open(Number(head[1]), Number(head[2]), head[4] !== undefined);
        return;
      }
      const row = rowOf(text);
      if (row === undefined) {
        if (broken && text !== '' && !isEpilogue(text)) {
          const joined = joinedRow(broken.row, text);
          broken = { row: joined, coloured: broken.coloured, lines: broken.lines + 1 };
          if (hasTime(joined) || broken.lines > brokenLines) flush();
          return;
        }
        flush();
        if (frame && text !== '') readEpilogueLine(frame.build, text);
        return;
      }
      flush();
      // Only what still runs shows what it prints.
      if (row.startsWith('# ') || row.startsWith('=> # ')) {
        const shown = frame?.build.steps.at(-1);
        if (frame && shown?.state === 'running') frame.talking.add(shown);
        return;
      }
      broken = { row, coloured: raw.includes(blue), lines: 0 };
      if (hasTime(row)) flush();
    },
    finish() {
      flush();
      close();
      return builds.kept;
    },
  };
}

/** Lines a window may break a row into, and characters of it. */
const brokenLines = 8;
const brokenLength = 4000;

function hasTime(row: string): boolean {
  return seconds.test(row.trimEnd().split(' ').at(-1) ?? '');
}

/** What is printed behind the rows goes on with no row. */
function isEpilogue(text: string): boolean {
  return /^(?:-{4}| > |ERROR|error|failed|target |Dockerfile|\s+\d+ \|| \d+ warning)/.test(text);
}

/** The blanks before a time are lost where a line is broken in them; it may also be broken in the time. */
function joinedRow(row: string, text: string): string {
  const between = seconds.test(text.trim()) && !/ {2}\d+$/.test(row.slice(-20)) ? ' ' : '';
  return `${row}${between}${text}`.slice(0, brokenLength);
}

function readAny(frame: Frame, row: string, coloured: boolean): void {
  if (row.startsWith('=> ')) readPart(frame.build, row.slice('=> '.length));
  else readRow(frame, row, coloured);
}

/** What stands behind ` => `; undefined where the line is no row. */
function rowOf(text: string): string | undefined {
  if (text.startsWith(' => ')) return text.slice(4);
  return text.startsWith('=> ') ? text.slice(3) : undefined;
}

/** ` => => exporting layers   250.9s`: what the step above does. */
function readPart({ steps }: BuildDraft, row: string): void {
  const step = steps.at(-1);
  const trimmed = row.trimEnd();
  const gap = trimmed.lastIndexOf(' ');
  const time = seconds.exec(trimmed.slice(gap + 1));
  if (step && time && /^(?:exporting|pushing|writing|naming|unpacking|preparing|sending) /.test(row))
    notePart(step, trimmed.slice(0, gap).trimEnd(), Number(time[1]));
}

function readRow(frame: Frame, row: string, coloured: boolean): void {
  if (row.startsWith('WARN: ')) {
    addWarning(frame.build, row.slice('WARN: '.length).trimEnd());
    return;
  }
  const trimmed = row.trimEnd();
  const gap = trimmed.lastIndexOf(' ');
  const time = seconds.exec(trimmed.slice(gap + 1));
  const named = time ? trimmed.slice(0, Math.max(0, gap)).trimEnd() : trimmed;
  const mark = marks.find(([word]) => named.startsWith(word));
  const name = mark ? named.slice(mark[0].length) : named;
  if (name === '') return;
  frame.coloured ||= coloured;
  const { build } = frame;
  const step = addStep(
    build,
    `${build.steps.length + 1}`,
    name,
    mark?.[1] ?? (coloured ? 'done' : 'running'),
  );
  if (!step) return;
  step.seconds = time ? Number(time[1]) : undefined;
  if (step.state === 'cached') step.seconds ??= 0;
}

/**
 * Which rows were still running. In a finished picture none; in others those without colour, or, in a copy
 * without colours, as many of the last rows as are not done.
 */
function settle({ build, finished, done, coloured, talking }: Frame): void {
  const running = build.steps.filter((step) => step.state === 'running' && (finished || !talking.has(step)));
  if (coloured && !finished) return;
  const ended = finished ? build.steps.length : done;
  const stillRunning = Math.max(0, build.steps.length - ended - (finished ? 0 : talking.size));
  for (const step of running.slice(0, Math.max(0, running.length - stillRunning))) step.state = 'done';
}
