import { printable } from '#core/export/printable.ts';
import { paint, wantsColour } from './colour.ts';
import { readDockerfile } from './input.ts';
import { inspect, type Inspection } from './inspection.ts';
import { loadLanguage } from '#i18n/messages.ts';
import { languageOf, wordsOf } from './language.ts';
import { readArguments, type Options } from './options.ts';
import { writeWhole } from './output.ts';
import { render } from './render.ts';
import { checkReport, errorLines } from './report.ts';
import type { Say, Words } from './say.ts';

/** Columns of the text format; fewer where the terminal has fewer. */
const COLUMNS = 80;
const FEWEST_COLUMNS = 40;

/** Exit status: all is well; BuildKit would reject the build; nothing can be said. */
const FINE = 0;
const REJECTED = 1;
const UNABLE = 2;

interface Printer {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What a run meets of the world. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Printer;
  readonly stderr: Printer;
  readonly version: string;
}

/** Runs the command line; returns the exit status. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  const { env, stdout, stderr, version } = around;
  const words = wordsOf(languageOf(env));
  const request = readArguments(args, env);
  if (!request.ok) {
    stderr.write(`stagegraph: ${printable(request.say(words.cli))}\n${words.cli['try-help']}\n`);
    return UNABLE;
  }
  if (request.value.kind === 'help') stdout.write(words.cli.help);
  else if (request.value.kind === 'version') stdout.write(`${version}\n`);
  else return show(request.value.options, around, words);
  return FINE;
}

/** Shows every file; those that cannot be read are told and the others shown all the same. */
async function show(options: Options, around: Surroundings, words: Words): Promise<number> {
  const { stdout, stderr, stdin, env } = around;
  const language = languageOf(env);
  await loadLanguage(language);
  const complain = (file: string, say: Say): number => {
    stderr.write(`stagegraph: ${printable(file)}: ${say(words.cli)}\n`);
    return UNABLE;
  };
  const shown: string[] = [];
  const statuses = [FINE];
  for (const file of options.files) {
    const text = await readDockerfile(file, stdin, options.defaultFile);
    if (!text.ok) {
      statuses.push(complain(file, text.say));
      continue;
    }
    const inspection = inspect(file, text.value, options, language);
    const answer = answerOf(inspection);
    statuses.push(answer.status);
    if (options.output === undefined) stdout.write((shown.length > 0 ? answer.between : '') + answer.text);
    shown.push((shown.length > 0 ? answer.between : '') + answer.text);
    stderr.write(paint(answer.errors, wantsColour(options.color, stderr, env)));
  }
  const status = Math.max(...statuses);
  if (options.output === undefined || status === UNABLE) return status;
  const written = await writeWhole(options.output, shown.join(''));
  return written.ok ? status : complain(options.output, written.say);

  function answerOf(inspection: Inspection) {
    const toTerminal = options.output === undefined;
    const coloured = wantsColour(options.color, toTerminal ? stdout : {}, env);
    if (options.check) {
      const { lines, failed } = checkReport(inspection, words, language);
      return { text: paint(lines, coloured), errors: [], between: '', status: failed ? REJECTED : FINE };
    }
    const columns = columnsOf(toTerminal ? stdout : {});
    return {
      text: render(inspection, { options, words, coloured, columns }),
      errors: errorLines(inspection, words, language),
      between: options.format === 'text' ? '\n' : '',
      status: inspection.error === undefined ? FINE : REJECTED,
    };
  }
}

function columnsOf({ isTTY, columns = COLUMNS }: Partial<Printer>): number {
  return isTTY === true ? Math.max(Math.min(columns, COLUMNS), FEWEST_COLUMNS) : COLUMNS;
}
