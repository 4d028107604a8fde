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
  if (message !== undefined) build.failedMessage = message.slice(0, messageLimit);
}

/** `ERROR: failed to build: failed to solve: …` (buildx), `error: failed to solve: …` (buildctl). */
function solveError(text: string): string | undefined {
  let rest = text;
  if (rest.startsWith('ERROR: ')) rest = rest.slice('ERROR: '.length);
  else if (rest.startsWith('error: ')) rest = rest.slice('error: '.length);
  else if (!rest.startsWith('failed to solve: ')) return undefined;
  for (const head of ['failed to build: ', 'failed to solve: ']) {
    if (rest.startsWith(head)) rest = rest.slice(head.length);
  }
  return rest;
}
