import { addWarning, type BuildDraft } from './draft.ts';

/** Characters of an error message that are kept. */
export const messageLimit = 4000;

const excerpt = /^ *(\d{1,9}) \| >>> /;
const lint = /^ - (\w{1,80}: .*)$/;

/** What builders print behind the steps (P5, P6): the failed step, the line, the error, lint warnings. */
export function readEpilogueLine(build: BuildDraft, text: string): void {
  const first = text.charCodeAt(0);
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
  const message = solveError(text);
  if (message === undefined) return;
  build.failedMessage = message.slice(0, messageLimit);
  build.failedTarget = targetOf(text) ?? build.failedTarget;
}

const marks = ['failed to solve: ', 'failed to build: '];

/**
 * `ERROR: failed to build: failed to solve: …` (buildx), `ERROR: target app: failed to solve: …` (bake),
 * `target app: failed to solve: …` (compose), `error: failed to solve: …` (buildctl). Other lines that begin with
 * ERROR need not stop a build.
 */
function solveError(text: string): string | undefined {
  if (!/^(?:ERROR|error): |^failed to solve: |^target [\w.-]{1,100}: /.test(text)) return undefined;
  for (const mark of marks) {
    const at = text.indexOf(mark);
    if (at >= 0) return text.slice(at + mark.length);
  }
  return undefined;
}

function targetOf(text: string): string | undefined {
  return /^(?:ERROR: |error: )?(?:failed to build: )?target ([\w.-]{1,100}): /.exec(text)?.[1];
}
