import type { CommandInstruction } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/** Signs that only a shell understands: there the shell form has a reason. */
const needsShell = /[$`&|;<>*?~(){}[\]\\"'#=]/;

/**
 * A shell-form ENTRYPOINT: its CMD, as everything written behind `docker run IMAGE`, goes to the shell and
 * never to the program, and so do signals. Said where a CMD stands beside it, or where the words need no
 * shell, so that the JSON form runs the very same program.
 */
export function shellEntrypoint({ resolution }: AdviceInput): readonly Advice<'line'>[] {
  return resolution.stageStates.flatMap(({ commands }) => {
    const own = commands.map(({ command }) => command);
    const entrypoint = own.findLast(({ kind }) => kind === 'ENTRYPOINT');
    if (entrypoint?.kind !== 'ENTRYPOINT' || !entrypoint.shellForm) return [];
    // An ENTRYPOINT drops the CMD of the base image; only one of its own stage is meant for it.
    const cmd = own.findLast(({ kind }) => kind === 'CMD');
    const words = wordsOf(entrypoint);
    if (!cmd && words === undefined) return [];
    const { line, range } = entrypoint.node;
    return [
      {
        line,
        range,
        params: { line: cmd?.node.line ?? 0 },
        ...(words && {
          fix: {
            edits: [{ range, text: `${entrypoint.node.keyword} ${jsonOf(words)}` }],
            changesBuild: true,
          },
        }),
      },
    ];
  });
}

/** The words of the command; undefined where it takes a shell to find them. */
function wordsOf({ command: [text = ''] }: CommandInstruction): readonly string[] | undefined {
  const words = text.trim().split(/\s+/);
  return needsShell.test(text) || words[0] === 'exec' || words[0] === '' ? undefined : words;
}

function jsonOf(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}
