import { parseDockerfile } from '#core/dockerfile/parse.ts';

/** Longest text (characters) that is read for its title: a list must open at once. */
const LONGEST = 100_000;
/** Longest title (characters). */
const MOST = 60;

/** What a file is known by in a list: its first and its last stage, else its first line. */
export function draftTitle(text: string): string {
  const stages = text.length > LONGEST ? [] : parseDockerfile(text).stages;
  const names = [stages.at(0), stages.slice(1).at(-1)].flatMap((stage) =>
    stage === undefined ? [] : [stage.from.nameAsWritten ?? stage.from.base],
  );
  return shortened(names.length > 0 ? names.join(' → ') : text.trimStart().slice(0, 2 * MOST));
}

function shortened(title: string): string {
  const [line = ''] = title.split('\n', 1);
  const signs = Array.from(line.trim());
  return signs.length > MOST ? `${signs.slice(0, MOST - 1).join('')}…` : signs.join('');
}
