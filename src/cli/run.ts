import { printable } from '#core/export/printable.ts';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { answerOf, answerOfLog, EXIT_OK, EXIT_ERROR, type Question } from './answer.ts';
import { paint, wantsColour } from './colour.ts';
import { readDockerfile, type Chunks } from './input.ts';
import { languageOf, wordsOf } from './language.ts';
import { readArguments, type Options } from './options.ts';
import { writeWhole } from './output.ts';
import type { Words } from './say.ts';
import { readTiming, type TimingFault } from './timing.ts';

/** Columns of the text format; fewer where the terminal has fewer. */
const COLUMNS = 80;
const FEWEST_COLUMNS = 40;

interface Printer {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What a run needs of the world outside: streams and variables. */
export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Chunks;
  readonly stdout: Printer;
  readonly stderr: Printer;
  readonly version: string;
}

/** Runs the command line; returns the exit code. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const { env, stdout, stderr, version } = environment;
  const words = wordsOf(languageOf(env));
  const request = readArguments(args, env);
  if (!request.ok) {
    stderr.write(`stagegraph: ${printable(request.say(words.cli))}\n${words.cli['try-help']}\n`);
    return EXIT_ERROR;
  }
  if (request.value.kind === 'help') stdout.write(words.cli.help);
  else if (request.value.kind === 'version') stdout.write(`${version}\n`);
  else return show(request.value.options, environment, words);
  return EXIT_OK;
}

/** Shows every file; those that cannot be read are told and the others shown all the same. */
async function show(options: Options, environment: Environment, words: Words): Promise<number> {
  const { stdout, stderr, stdin, env } = environment;
  const language = languageOf(env);
  // JSON is in English whatever the reader's language.
  await Promise.all([loadLanguage(language), loadLanguage('en')]);
  await Promise.all([loadSentences('findings'), loadSentences('timeline')]);
  const complain = ({ file, say }: TimingFault): number => {
    // A name that is empty can still be seen.
    const name = file === '' ? "''" : printable(file);
    stderr.write(`stagegraph: ${name}: ${printable(say(words.cli))}\n`);
    return EXIT_ERROR;
  };
  const { timing, faults } = await readTiming(options.timing, stdin, language);
  const statuses = [EXIT_OK, ...faults.map(complain)];
  const paper = options.output === undefined ? stdout : {};
  const coloured = wantsColour(options.color, paper, env);
  const question: Question = { options, timing, words, language, coloured, columns: columnsOf(paper) };
  const between = options.format === 'text' && !options.check ? '\n' : '';
  const shown: string[] = [];
  for (const file of options.files) {
    const text = await readDockerfile(file, stdin, options.defaultFile);
    const answer = text.ok
      ? answerOf(file, text.value, question)
      : options.defaultFile && answerOfLog(question);
    if (!answer) {
      if (!text.ok) statuses.push(complain({ file, say: text.say }));
      if (options.defaultFile && timing.log) {
        complain({ file: options.timing.log ?? '', say: (cli) => cli['log-alone'] });
      }
      continue;
    }
    statuses.push(answer.status);
    const part = (shown.length > 0 ? between : '') + answer.text;
    if (options.output === undefined) stdout.write(part);
    shown.push(part);
    stderr.write(paint(answer.errors, wantsColour(options.color, stderr, env)));
    answer.faults.forEach(complain);
  }
  const status = Math.max(...statuses);
  if (options.output === undefined || status === EXIT_ERROR) return status;
  const written = await writeWhole(options.output, shown.join(''));
  return written.ok ? status : complain({ file: options.output, say: written.say });
}

function columnsOf({ isTTY, columns = COLUMNS }: Partial<Printer>): number {
  return isTTY === true ? Math.max(Math.min(columns, COLUMNS), FEWEST_COLUMNS) : COLUMNS;
}
