import type { StyledLine } from '#core/export/styled.ts';
import type { Language } from '#i18n/format.ts';
import { logScope } from '#core/timing/logScope.ts';
import { timelineText } from '#i18n/timelineMessages.ts';
import { paint } from './colour.ts';
import { inspect } from '#formats/inspection.ts';
import type { LoggedBuild } from '#core/timing/buildTimesTypes.ts';
import { logWarnings } from './logNotes.ts';
import type { Options } from './options.ts';
import { render, renderLog, type Setting } from './render.ts';
import { checkReport, errorLines } from './report.ts';
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
  readonly words: Words;
  readonly language: Language;
  readonly coloured: boolean;
  readonly columns: number;
}

/** All that was asked about one file; about the log alone where the default file is not the log's. */
export function answerOf(file: string, text: string, question: Question): Answer {
  const { options, timing, words, language, coloured } = question;
  const inspection = inspect(file, text, options, language);
  if (options.check) {
    const { lines, failed } = checkReport(inspection, words, language);
    return { text: paint(lines, coloured), errors: [], faults: [], status: failed ? EXIT_REJECTED : EXIT_OK };
  }
  const { timed, foreign } = timing.isAsked ? timedFile(inspection, timing) : nothingAsked;
  const fits = timed?.times.log?.match?.isOtherFile === false;
  const alone = options.defaultFile && !fits ? answerOfLog(question) : undefined;
  if (alone) return alone;
  return {
    text: render(inspection, settingOf(question, timed)),
    errors: errorLines(inspection, words, language),
    faults: foreign ? faultsOfForeign(foreign, question) : faultsOf(timed, question),
    status: foreign ? EXIT_ERROR : inspection.error === undefined ? EXIT_OK : EXIT_REJECTED,
  };
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
  return { ...question, logBuilds: question.timing.log?.builds.length ?? 0, timed };
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
