import { ignoredSources } from '#core/checks/ignoredSources.ts';
import type { FileReport } from '#core/export/reports/report.ts';
import type { StyledLine } from '#core/export/styled.ts';
import type { Language } from '#i18n/format.ts';
import { logScope } from '#core/timing/logScope.ts';
import { timelineText } from '#i18n/timelineMessages.ts';
import { paint } from './colour.ts';
import { allFindings, fileReport } from '#formats/fileReport.ts';
import { inspect, type Inspection } from '#formats/inspection.ts';
import { isReportFormat } from '#formats/reportFormats.ts';
import type { LoggedBuild } from '#core/timing/buildTimesTypes.ts';
import type { KnownContext } from './context/readContext.ts';
import { logWarnings } from './logNotes.ts';
import type { Options } from './options.ts';
import { render, renderLog, type Setting } from './render.ts';
import { checkFails } from './threshold.ts';
import { sizedFile, type NamedSizes } from './sizes/sizedFile.ts';
import { rebuiltFile } from './rebuiltFile.ts';
import { checkLines, errorLines, ignoreErrorLines } from './report.ts';
import type { Words } from './say.ts';
import { timedFile, timedLog, type TimedBuild, type TimedFile } from './timedFile.ts';
import type { Timing, TimingFault } from './timing.ts';

/** Exit codes: all is well; BuildKit would reject the build; nothing can be said. */
export const EXIT_OK = 0;
export const EXIT_REJECTED = 1;
export const EXIT_ERROR = 2;

/** What is printed for one file. */
export interface Answer {
  readonly text: string;
  /** What goes into the report of all files, where one was asked for. */
  readonly report?: FileReport;
  /** Why BuildKit rejects the build. */
  readonly errors: readonly StyledLine[];
  /** What is not right about a log or durations. */
  readonly faults: readonly TimingFault[];
  readonly status: number;
}

/** What answers depend on besides the file. */
export interface Question {
  readonly options: Options;
  readonly timing: Timing;
  /** Text of the Dockerfile that was built before; undefined where none was named. */
  readonly earlier: string | undefined;
  readonly words: Words;
  readonly language: Language;
  readonly coloured: boolean;
  readonly columns: number;
  /** Measurements of the image, the one before first; empty where none was asked for. */
  readonly sizes: readonly NamedSizes[];
  /** What is known of the build context of the file. */
  readonly context: KnownContext;
}

/** All that was asked about one file; about the log alone where the default file is not the log's. */
export function answerOf(file: string, text: string, question: Question): Answer {
  const { options, timing, words, language, context } = question;
  const { rebuild: asked } = options;
  // What is given another value is shown with it: the next build is the one that is looked at.
  const build = { ...options.build, buildArgs: { ...options.build.buildArgs, ...asked.values } };
  const { ignore } = context;
  const ignored = ignore && ignoredSources(ignore.file);
  const inspection = inspect(file, text, { ...options, build, ignored }, language);
  const unusable = ignore ? ignoreErrorLines(ignore, words, language) : [];
  if (options.check) return checkOf(inspection, question, unusable);
  const { timed, foreign } = timing.isAsked ? timedFile(inspection, timing) : nothingAsked;
  const fits = timed?.times.log?.match?.isOtherFile === false;
  const alone = options.defaultFile && !fits ? answerOfLog(question) : undefined;
  if (alone) return alone;
  const rebuilt =
    asked.isAsked && inspection.error === undefined
      ? rebuiltFile(inspection, question, timed?.times)
      : undefined;
  if (rebuilt?.ok === false) return { text: '', errors: [], faults: rebuilt.faults, status: EXIT_ERROR };
  if (question.sizes.length > 0) return answerOfSizes(inspection, question);
  return {
    text: render(inspection, { ...settingOf(question, timed), rebuilt: rebuilt?.value }),
    errors: [...errorLines(inspection, words, language), ...unusable],
    faults: foreign ? faultsOfForeign(foreign, question) : faultsOf(timed, question),
    status: foreign ? EXIT_ERROR : isRejected(inspection, unusable) ? EXIT_REJECTED : EXIT_OK,
  };
}

function isRejected({ error }: Inspection, unusable: readonly StyledLine[]): boolean {
  return error !== undefined || unusable.length > 0;
}

/** The sizes of a file; what is not its own is told, and nothing is printed where no size is left. */
function answerOfSizes(inspection: Inspection, question: Question): Answer {
  const { words, language } = question;
  const { sized, faults } = sizedFile(inspection, question.sizes, language);
  const isRefused = inspection.error !== undefined;
  return {
    text: sized ? render(inspection, { ...settingOf(question, undefined), sized }) : '',
    errors: errorLines(inspection, words, language),
    faults: isRefused ? [] : faults,
    status: isRefused ? EXIT_REJECTED : faults.length > 0 ? EXIT_ERROR : EXIT_OK,
  };
}

/** What is wrong with a file, as lines or for a report, in which an ignore file has no place. */
function checkOf(
  inspection: Inspection,
  { options, words, language, coloured }: Question,
  unusable: readonly StyledLine[],
): Answer {
  const findings = allFindings(inspection, language);
  const isNever = options.threshold === 'none';
  const fails = checkFails(inspection, findings, options.threshold) || (unusable.length > 0 && !isNever);
  const isReport = isReportFormat(options.format);
  const answer = { errors: isReport ? unusable : [], faults: [], status: fails ? EXIT_REJECTED : EXIT_OK };
  return isReport
    ? { ...answer, text: '', report: fileReport(inspection, findings, language) }
    : { ...answer, text: paint([...checkLines(inspection, findings, words), ...unusable], coloured) };
}

const nothingAsked: TimedFile = { timed: undefined, foreign: undefined };

/** A build that failed before its first step says so itself. */
function faultsOfForeign(build: LoggedBuild, { options, language }: Question): readonly TimingFault[] {
  const file = options.timing.log ?? '';
  if (build.log.failure === undefined && logScope(build).offeredPlatform === undefined)
    return [{ file, say: () => timelineText(language).t('problem.log-nothing-fits') }];
  return logWarnings(build, 'file', language).map((sentence) => ({ file, say: () => sentence }));
}

/** The answer of a log alone; undefined where there is none, or it tells no graph. */
export function answerOfLog(question: Question): Answer | undefined {
  const { options, timing } = question;
  const timed = timedLog(timing);
  const file = options.timing.log;
  if (timed === undefined || file === undefined) return undefined;
  const text = renderLog(timed, file, settingOf(question, timed));
  return { text, errors: [], faults: faultsOf(timed, question), status: EXIT_OK };
}

function settingOf(question: Question, timed: TimedBuild | undefined): Setting {
  return {
    ...question,
    logBuilds: question.timing.log?.builds.length ?? 0,
    timed,
    rebuilt: undefined,
    sized: undefined,
  };
}

/** Warnings stand in the text; JSON has no place for them. Durations of no step are told either way. */
function faultsOf(timed: TimedBuild | undefined, { options, language }: Question): readonly TimingFault[] {
  const { log = '', durations = '' } = options.timing;
  const { log: logged, basis } = timed?.times ?? {};
  const isData = options.format === 'json' && logged && basis;
  const warnings = isData ? logWarnings(logged, basis.kind, language) : [];
  const unknown = timed?.unknown ?? [];
  return [
    ...warnings.map((sentence): TimingFault => ({ file: log, say: () => sentence })),
    ...unknown.map((name): TimingFault => ({
      file: durations,
      say: (words) => words['durations-unknown'](name),
    })),
  ];
}
