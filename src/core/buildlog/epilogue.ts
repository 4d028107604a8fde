import { addWarning, type BuildDraft } from './draft.ts';

/** Characters of an error message that are kept. */
export const messageLimit = 4000;

const excerpt = /^ *(\d{1,9}) \| >>> /;
const outputLine = /^(\d{1,7}\.\d{1,3}) /;
const lint = /^ - (\w{1,80}: .*)$/;

/** What builders print behind the steps (P5, P6): the failed step, the line, the error, lint warnings. */
export function readEpilogueLine(build: BuildDraft, text: string): void {
  const first = text.charCodeAt(0);
  if (text.startsWith('> [') && text.endsWith(':')) {
    // The line that the log begins with: its blank was taken for an indent.
    build.failedName = text.slice(2, -1);
    return;
  }
  if (first === 0x20) {
    const line = excerpt.exec(text)?.[1];
    if (line !== undefined) build.failedLine ??= Number(line);
    else if (text.startsWith(' > ') && text.endsWith(':')) build.failedName = text.slice(3, -1);
    else {
      const warning = lint.exec(text)?.[1];
      if (warning !== undefined) addWarning(build, warning);
    }
    return;
  }
  const seconds = build.failedName === undefined ? undefined : outputLine.exec(text)?.[1];
  if (seconds !== undefined) build.failedSeconds = Number(seconds);
  const message = solveError(text);
  if (message === undefined) return;
  build.failedMessage = message.slice(0, messageLimit);
  build.failedTarget = targetOf(text) ?? build.failedTarget;
}

/** The frontend that older releases name: `failed to solve with frontend dockerfile.v0: …`. */
const mark = /failed to (?:solve(?: with frontend [\w.]{1,40})?|build): /g;
/** Beginnings of such a line: GitHub's annotation, its action, and what builders print. */
const begins =
  /^(?:##\[error\]|::error::)?(?:Error: )?(?:buildx (?:bake )?failed with: )?(?:(?:ERROR|error): |failed to solve(?: with frontend [\w.]{1,40})?: |target [\w.-]{1,100}: )/;

/**
 * `ERROR: failed to build: failed to solve: …` (buildx), `ERROR: target app: failed to solve: …` (bake),
 * `target app: failed to solve: …` (compose), `error: failed to solve: …` (buildctl), `Error: buildx failed with:
 * ERROR: …` (GitHub). Other lines that begin with ERROR need not stop a build.
 */
function solveError(text: string): string | undefined {
  if (!begins.test(text)) return undefined;
  const head = text.slice(0, messageLimit);
  const first = head.search(mark);
  if (first < 0) return undefined;
  // What solving says stands behind the mark that follows its own kind.
  let at = first;
  for (const found of head.slice(first).matchAll(mark)) {
    if (first + found.index !== at) break;
    at += found[0].length;
  }
  return text.slice(at);
}

function targetOf(text: string): string | undefined {
  return /^(?:##\[error\])?(?:Error: )?(?:buildx (?:bake )?failed with: )?(?:ERROR: |error: )?(?:failed to build: )?target ([\w.-]{1,100}): /.exec(
    text,
  )?.[1];
}
