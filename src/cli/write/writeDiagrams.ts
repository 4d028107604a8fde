import { printable } from '#core/export/printable.ts';
import { EXIT_ERROR, EXIT_OK, EXIT_REJECTED } from '#cli/answer.ts';
import { paint } from '#cli/colour.ts';
import { readDockerfile } from '#cli/input.ts';
import type { WriteOptions } from '#cli/options.ts';
import { writeWhole } from '#cli/output.ts';
import type { Environment } from '#cli/environment.ts';
import type { Say, Words } from '#cli/say.ts';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { drawDiagrams, type DrawnFile } from './diagrams.ts';

/**
 * Draws the graphs of Markdown files anew, or says which are stale. Exit code: 1 where one is stale or BuildKit rejects its
 * build, 2 where a file cannot be read, written or understood; such a file stays as it is.
 */
export async function writeDiagrams(
  { files, check }: WriteOptions,
  { env, stdin, stdout, stderr }: Environment,
  words: Words,
): Promise<number> {
  const complain = (file: string, line: number, say: Say): number => {
    const place = `${printable(file)}${line > 0 ? `:${line}` : ''}`;
    stderr.write(`stagegraph: ${place}: ${printable(say(words.cli))}\n`);
    return EXIT_ERROR;
  };
  await loadLanguage('en');
  await loadSentences('findings');
  let status = EXIT_OK;
  for (const file of files) {
    const text = await readDockerfile(file, stdin, false, (cli) => cli['output-is-directory']);
    const drawn = text.ok ? await drawDiagrams(file, text.value, env) : undefined;
    if (!text.ok) status = Math.max(status, complain(file, 0, text.say));
    if (drawn?.ok === false) {
      for (const { line, say } of drawn.faults) status = Math.max(status, complain(file, line, say));
    }
    if (!text.ok || !drawn?.ok) continue;
    const { file: result } = drawn;
    stderr.write(paint(result.errors, false));
    if (result.errors.length > 0) status = Math.max(status, EXIT_REJECTED);
    if (result.stale.length === 0) continue;
    if (check) {
      stdout.write(staleText(file, result, words));
      status = Math.max(status, EXIT_REJECTED);
      continue;
    }
    const written = await writeWhole(file, result.text);
    if (!written.ok) status = Math.max(status, complain(file, 0, written.say));
  }
  return status;
}

/** Which graphs are stale, each with the lines that go and come. */
function staleText(file: string, { stale }: DrawnFile, words: Words): string {
  return stale
    .map(({ line, before, after }) => {
      const title = `${printable(file)}:${line}: ${words.cli['write-stale']({ line })}`;
      return `${[title, ...changedLines(before, after)].map(printable).join('\n')}\n`;
    })
    .join('');
}

/** Lines that differ between what is alike at both ends. */
function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) => text.trimEnd().split('\n'));
  if (old === undefined || now === undefined) return [];
  const alike = (from: readonly string[], to: readonly string[]): number => {
    const at = from.findIndex((line, index) => line !== to[index]);
    return at < 0 ? Math.min(from.length, to.length) : at;
  };
  const head = alike(old, now);
  const tail = alike(old.slice(head).toReversed(), now.slice(head).toReversed());
  return [
    ...old.slice(head, old.length - tail).map((line) => `- ${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+ ${line}`),
  ];
}
