import { createBuildList } from './buildList.ts';
import { addStep, addWarning, createBuildDraft, notePart, type BuildDraft, type StepDraft } from './draft.ts';
import { messageLimit, readEpilogueLine } from './epilogue.ts';
import type { LineReader } from './lineReader.ts';
import { isDetail, readDetail } from './plainDetails.ts';

/** Lines of an error message that go on without a number before them. */
const messageLines = 200;
/** Characters of a line that are looked at. */
const bodyLimit = 8000;
const daySeconds = 86_400;

const done = /^DONE(?: (\d{1,10}(?:\.\d{1,9})?)s)?$/;
const output = /^(\d{1,10}\.\d{1,3})(?: |$)/;
/** What an exporter does, and for how long by now: `exporting layers 250.9s done`. */
const part =
  /^((?:exporting|pushing|writing|naming|unpacking|preparing|sending) .{1,200}?) (\d{1,10}\.\d{1,3})s(?: done)?$/;
/** A header whose `#` was lost on the way: `20 [builder 6/6] RUN go build`. */
const bareHeader = /^\d{1,7} \[[^\]]{1,200}\] \S/;
const status =
  /^(?:sha256:|extracting |transferring |resolve |merging |exporting (?:layers|manifest|config|attestation)|sending )/;
const buildBegins = /^\[[^\]]{0,200}internal\] load (?:build definition|local bake)/;

/** Reads the blocks of `--progress=plain` (section 8b). */
export function createPlainReader(): LineReader {
  const builds = createBuildList();
  let build = createBuildDraft('plain');
  builds.push(build);
  /** P1: a header is the first line after a blank one. */
  let blank = true;
  /** A step whose error message may go on in lines without a number. */
  let open: StepDraft | undefined;
  let openLines = 0;
  let lastAt: number | undefined;
  /** A step of the Dockerfile was printed. */
  let begun = false;

  const nextBuild = (): void => {
    build = createBuildDraft('plain');
    builds.push(build);
    open = undefined;
    begun = false;
  };
  const monotonic = (atMs: number | undefined): number | undefined => {
    if (atMs === undefined) return undefined;
    let at = atMs;
    if (lastAt !== undefined && at < lastAt) {
      // A time of day starts again at midnight.
      if (lastAt < 2 * daySeconds * 1000 && lastAt - at > (daySeconds * 1000) / 2) at += daySeconds * 1000;
      else if (lastAt - at > 1000) build.clockJumps += 1;
    }
    lastAt = at;
    return at;
  };
  const numbered = (id: string, body: string, afterBlank: boolean, at: number | undefined): void => {
    if (id === '0') {
      if (body.startsWith('building with') && build.steps.length > 0) nextBuild();
      return;
    }
    let step = build.byKey.get(id);
    if (!step) {
      const named = !isEvent(body) && (afterBlank || !status.test(body));
      if (!named) build.cut = true;
      else if (body.startsWith('[') && !body.includes('internal] ')) begun = true;
      step = addStep(build, id, named ? body : '', 'running');
      if (step) step.firstAt = at;
      if (step && !named) readEvent(build, step, body, at);
      return;
    }
    // Output has its seconds, so that this is a header wherever it stands.
    const isHeader = afterBlank || (begun && buildBegins.test(body));
    if (isHeader && !isEvent(body)) {
      if (isNewBuild(step, body, begun)) {
        nextBuild();
        const first = addStep(build, id, body, 'running');
        if (first) first.firstAt = at;
        return;
      }
      if (body === step.name) return;
      if (step.name === '') {
        step.name = body;
        return;
      }
    }
    open = readEvent(build, step, body, at) ? step : undefined;
    openLines = 0;
  };

  return {
    line(text, atMs) {
      const at = monotonic(atMs);
      const afterBlank = blank;
      blank = text.trim() === '';
      if (blank) return;
      const space = numberEnd(text);
      if (space > 0) {
        numbered(text.slice(1, space), text.slice(space + 1, space + bodyLimit), afterBlank, at);
        return;
      }
      if (afterBlank && bareHeader.test(text)) {
        const end = text.indexOf(' ');
        numbered(text.slice(0, end), text.slice(end + 1, end + bodyLimit), afterBlank, at);
        return;
      }
      if (open && openLines < messageLines && !text.startsWith('------')) {
        openLines += 1;
        if ((open.error?.length ?? 0) < messageLimit) open.error += `\n${text.slice(0, messageLimit)}`;
        return;
      }
      open = undefined;
      readEpilogueLine(build, text);
    },
    finish() {
      for (const one of builds.kept) onlyFailed(one);
      return builds.kept;
    },
  };
}

/** Of a log that is the end of a failed build and nothing else, the step that failed is known by its name. */
function onlyFailed(build: BuildDraft): void {
  const { failedName, failedSeconds, steps } = build;
  if (failedName === undefined || steps.length > 1 || (steps[0]?.name ?? '') !== '') return;
  const step = steps[0] ?? addStep(build, failedName, failedName, 'error');
  build.cut = true;
  if (!step) return;
  step.name = failedName;
  step.state = 'error';
  step.outputSeconds ??= failedSeconds;
}

/** Offset of the blank behind `#12`; 0 where the line does not begin so. */
function numberEnd(text: string): number {
  if (text.charCodeAt(0) !== 0x23) return 0;
  let at = 1;
  for (; at < 9; at++) {
    const code = text.charCodeAt(at);
    if (!(code >= 0x30 && code <= 0x39)) break;
  }
  return at > 1 && text.charCodeAt(at) === 0x20 ? at : 0;
}

/** What can be no name: names begin with a bracket, FROM, or a word of the builder. */
function isEvent(body: string): boolean {
  return (
    body === '...' ||
    body === 'CACHED' ||
    body === 'CANCELED' ||
    body.startsWith('ERROR: ') ||
    body.startsWith('WARN: ') ||
    body.startsWith('[output clipped') ||
    done.test(body) ||
    output.test(body) ||
    isDetail(body)
  );
}

/** Several builds in one log count from #1 again. A header alone says little: blocks repeat theirs (P2). */
function isNewBuild(step: StepDraft, body: string, begun: boolean): boolean {
  if (!body.startsWith('[') || step.name === '' || step.state === 'running') return false;
  return body !== step.name || (begun && buildBegins.test(body));
}

/** Notes what a line says of a step; true where it opens an error message that may go on. */
function readEvent(build: BuildDraft, step: StepDraft, body: string, at: number | undefined): boolean {
  const said = output.exec(body)?.[1];
  if (said !== undefined) {
    step.output.add(body.slice(said.length + 1));
    step.outputSeconds = Number(said);
    if (at !== undefined) step.startAt = at - step.outputSeconds * 1000;
    return false;
  }
  const seconds = done.exec(body);
  if (seconds) {
    step.state = 'done';
    step.seconds = Number(seconds[1] ?? 0);
    noteSpan(step, at, step.seconds);
  } else if (body === 'CACHED') {
    step.state = 'cached';
    noteSpan(step, at, 0);
  } else if (body === 'CANCELED') {
    step.state = 'canceled';
    noteSpan(step, at, secondsUntil(step, at));
  } else if (body.startsWith('WARN: ')) addWarning(build, body.slice('WARN: '.length));
  else if (body.startsWith('ERROR: ')) {
    const message = body.slice('ERROR: '.length);
    step.error = message.slice(0, messageLimit);
    step.state = message.endsWith('context canceled') ? 'canceled' : 'error';
    noteSpan(step, at, secondsUntil(step, at));
    return (
      message.startsWith('process "') && !/did not complete successfully: [^"]*$/.test(message.slice(-200))
    );
  } else {
    const [, name = '', length] = part.exec(body) ?? [];
    if (length === undefined) readDetail(step, body);
    else notePart(step, name, Number(length));
  }
  return false;
}

/** Only DONE tells a duration; what failed or was canceled began with its output, or its first line. */
function secondsUntil({ startAt, firstAt }: StepDraft, at: number | undefined): number {
  const start = startAt ?? firstAt;
  return at === undefined || start === undefined ? 0 : Math.max(0, at - start) / 1000;
}

/** With the time stamps of a CI system, DONE gives the end, and the start by its seconds (P10). */
function noteSpan(step: StepDraft, at: number | undefined, seconds: number): void {
  if (at === undefined) return;
  step.spans.clear();
  step.spans.set(at - seconds * 1000, at);
}
