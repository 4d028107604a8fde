import type { BuildRecord } from '#core/record/types.ts';
import { printable } from '#core/export/printable.ts';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { answerOf, answerOfLog, EXIT_OK, EXIT_ERROR, type Answer, type Question } from './answer.ts';
import { paint, wantsColour } from './colour.ts';
import { readBake } from './builds/readBake.ts';
import { comparisonOf, type NamedText } from './comparison.ts';
import { configFinder } from './config/findConfig.ts';
import { withConfig } from './config/withConfig.ts';
import { contextFinder } from './context/readContext.ts';
import type { Environment, Printer } from './environment.ts';
import { readDockerfile } from './input.ts';
import { languageOf, wordsOf } from './language.ts';
import { readArguments, type Options } from './options.ts';
import { writeWhole } from './output.ts';
import { done, type Words } from './say.ts';
import { isReportFormat, reportFormats } from '#formats/reportFormats.ts';
import type { FileReport } from '#core/export/reports/report.ts';
import type { NamedSizes } from './sizes/sizedFile.ts';
import { readSizesFile } from './sizes/sizesInput.ts';
import { watchFiles } from './watch.ts';
import { writeDiagrams } from './write/writeDiagrams.ts';
import { recordNames, withRecord } from './recordedBuild.ts';
import { readTiming, type TimingFault } from './timing.ts';

/** Columns of the text format; fewer where the terminal has fewer. */
const COLUMNS = 80;
const FEWEST_COLUMNS = 40;

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
  else if (request.value.kind === 'write') return writeDiagrams(request.value.options, environment, words);
  else {
    const { options } = request.value;
    const shown = (): Promise<number> => showAsked(options, environment, words);
    return options.watch ? watchFiles(options, environment, words, shown) : shown();
  }
  return EXIT_OK;
}

/** Shows files, or what a file of builds says: its builds, or the Dockerfile of one. */
async function showAsked(options: Options, environment: Environment, words: Words): Promise<number> {
  if (options.bake === undefined) return show(options, environment, words);
  const bake = await readBake(options.bake, options, environment, words);
  if (bake.chosen === undefined) return bake.status;
  const status = await show(bake.chosen.options, environment, words, bake.chosen.given);
  return Math.max(status, bake.status);
}

/** Shows every file; those that cannot be read are told and the others shown all the same. `inlined`: the one file, which is on no disk. */
async function show(
  given: Options,
  environment: Environment,
  words: Words,
  inlined?: NamedText,
): Promise<number> {
  const { stdout, stderr, stdin, env, version } = environment;
  const language = languageOf(env);
  // JSON is in English whatever the reader's language.
  await Promise.all([loadLanguage(language), loadLanguage('en')]);
  const isReport = isReportFormat(given.format);
  await Promise.all([
    ...(['findings', 'timeline', 'difference', 'rebuild', 'context', 'sizes'] as const).map(loadSentences),
    isReport && loadSentences('explanations'),
  ]);
  const complain = ({ file, say }: TimingFault): number => {
    // A name that is empty can still be seen.
    const name = file === '' ? "''" : printable(file);
    stderr.write(`stagegraph: ${name}: ${printable(say(words.cli))}\n`);
    return EXIT_ERROR;
  };
  const { timing, faults } = await readTiming(given.timing, stdin, language);
  const statuses = [EXIT_OK, ...faults.map(complain)];
  const { log: logFile = '' } = given.timing;
  if (given.defaultFile && timing.records.length > 1) {
    return complain({ file: logFile, say: (cli) => cli['record-choose'](recordNames(timing.records)) });
  }
  const sizes: NamedSizes[] = [];
  for (const file of given.sizes) {
    const read = await readSizesFile(file, stdin, language);
    if (!read.ok) return complain({ file, say: read.say });
    sizes.push({ file, input: read.value });
  }
  const record = onlyOne(timing.records.length > 0 ? timing.records : recordsOf(sizes.at(-1)));
  const recorded = given.defaultFile ? record?.dockerfile : undefined;
  const options = record === undefined ? given : withRecord(given, record);
  // Only one of the two is ever asked for.
  const before = options.compare ?? options.rebuild.from;
  const old = before === undefined ? undefined : await readDockerfile(before, stdin, false);
  if (old?.ok === false) return complain({ file: before ?? '', say: old.say });
  const paper = options.output === undefined ? stdout : {};
  const coloured = wantsColour(options.color, paper, env);
  const question: Question = {
    options,
    timing,
    earlier: old?.value,
    sizes,
    words,
    language,
    coloured,
    columns: columnsOf(paper),
    context: { ignore: undefined, list: undefined, isAsked: false },
  };
  const answerTo = (file: string, text: string, own: Question): Answer =>
    options.compare === undefined || old === undefined
      ? answerOf(file, text, own)
      : comparisonOf({ file: options.compare, text: old.value }, { file, text }, own);
  const configOf = configFinder(options.config, stdin);
  const contextOf = contextFinder(options.context, stdin);
  const between = options.format === 'text' && !options.check ? '\n' : '';
  const shown: string[] = [];
  const reports: FileReport[] = [];
  const print = (part: string): void => {
    if (options.output === undefined) stdout.write(part);
    shown.push(part);
  };
  for (const file of options.files) {
    const known = inlined ?? recorded;
    const text = known ? done(known.text) : await readDockerfile(file, stdin, options.defaultFile);
    const config = await configOf(file);
    if (!config.ok) {
      statuses.push(complain(config));
      continue;
    }
    // What is on no disk has nothing beside it.
    const context = await contextOf(known ? '-' : file);
    if (!context.ok) {
      statuses.push(complain(context));
      continue;
    }
    const own = {
      ...question,
      context: context.value,
      options: withConfig(options, config.value, record !== undefined || options.bake !== undefined),
    };
    const answer = text.ok
      ? answerTo(recorded?.name ?? file, text.value, own)
      : options.defaultFile && answerOfLog(own);
    if (!answer) {
      if (!text.ok) statuses.push(complain({ file, say: text.say }));
      if (options.defaultFile && timing.log) {
        complain({ file: logFile, say: (cli) => cli[record ? 'record-without-file' : 'log-alone'] });
      }
      continue;
    }
    statuses.push(answer.status);
    if (answer.report) reports.push(answer.report);
    else print((shown.length > 0 ? between : '') + answer.text);
    stderr.write(paint(answer.errors, wantsColour(options.color, stderr, env)));
    answer.faults.forEach(complain);
  }
  if (isReportFormat(options.format)) {
    print(reportFormats[options.format](reports, { version, count: words.cli['finding-count'] }));
  }
  const status = Math.max(...statuses);
  if (options.output === undefined || status === EXIT_ERROR) return status;
  const written = await writeWhole(options.output, shown.join(''));
  return written.ok ? status : complain({ file: options.output, say: written.say });
}

function recordsOf(sizes: NamedSizes | undefined): readonly BuildRecord[] {
  return sizes?.input.kind === 'records' ? sizes.input.records : [];
}

function onlyOne([record, ...others]: readonly BuildRecord[]): BuildRecord | undefined {
  return others.length === 0 ? record : undefined;
}

function columnsOf({ isTTY, columns = COLUMNS }: Partial<Printer>): number {
  return isTTY === true ? Math.max(Math.min(columns, COLUMNS), FEWEST_COLUMNS) : COLUMNS;
}
