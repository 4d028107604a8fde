import { ignoredSources } from '#core/checks/ignoredSources.ts';
import { compareFiles } from '#core/difference/compareFiles.ts';
import { differenceJson } from '#core/export/differenceJson.ts';
import { jsonText } from '#core/export/jsonText.ts';
import { openFile } from '#core/stages/open.ts';
import { knownDurations } from '#core/timing/knownDurations.ts';
import { errorText } from '#formats/errorText.ts';
import { inspect } from '#formats/inspection.ts';
import { EXIT_ERROR, EXIT_OK, type Answer, type Question } from './answer.ts';
import { paint } from './colour.ts';
import { comparisonLines } from './comparisonText.ts';
import { timedFile } from './timedFile.ts';

/** Exit code where the files differ; as `diff` has it. */
const EXIT_DIFFERENT = 1;

/** A file by its name and what stands in it. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** What is printed for a file and the one before it. Durations and a log are those of the file. */
export function comparisonOf(before: NamedText, after: NamedText, question: Question): Answer {
  const { options, timing, language, coloured, columns, context } = question;
  const { build, target } = options;
  const ignored = context.ignore && ignoredSources(context.ignore.file);
  const inspection = inspect(after.file, after.text, { ...options, ignored }, language);
  const unknown = target !== '' && !inspection.resolution.byName.has(target.toLowerCase());
  const { error: refusal } = inspection;
  if (unknown && refusal !== undefined) {
    const say = (): string => errorText(refusal, language);
    return { text: '', errors: [], faults: [{ file: after.file, say }], status: EXIT_ERROR };
  }
  const { timed } = timing.isAsked ? timedFile(inspection, timing) : { timed: undefined };
  const durations = timed ? knownDurations(timed.times) : {};
  const { difference, overviews } = compareFiles(openFile(before.text, build), inspection.resolution, {
    target,
    ignored,
    timing: { maxParallelism: timing.maxParallelism, durations },
  });
  const files = { before: before.file, after: after.file };
  const text =
    options.format === 'json'
      ? `${jsonText(differenceJson(difference, files, (error) => errorText(error, 'en')))}\n`
      : paint(comparisonLines(difference, overviews, { files, language, columns }), coloured);
  const faults = (timed?.unknown ?? []).map((name) => ({
    file: options.timing.durations ?? '',
    say: (words: Question['words']['cli']) => words['durations-unknown'](name),
  }));
  return { text, errors: [], faults, status: difference.isSame ? EXIT_OK : EXIT_DIFFERENT };
}
