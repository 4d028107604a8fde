import { jsonOfLog } from '#core/export/json.ts';
import { jsonText } from '#core/export/jsonText.ts';
import { titleText } from '#core/export/text.ts';
import { fileFormats, textLines } from '#formats/formats.ts';
import { formatWords } from '#formats/words.ts';
import type { StyledLine } from '#core/export/styled.ts';
import { encodeLink } from '#core/share/encodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import type { Language } from '#i18n/format.ts';
import { paint } from './colour.ts';
import type { Inspection } from '#formats/inspection.ts';
import type { Options } from './options.ts';
import type { Words } from './say.ts';
import { scheduleReport } from '#core/timing/scheduleReport.ts';
import type { TimedBuild } from './timedFile.ts';
import { timelineLines } from './timelineText.ts';

/** What formats need besides the file. */
export interface Setting {
  readonly options: Options;
  readonly words: Words;
  readonly coloured: boolean;
  /** Width of the text format. */
  readonly columns: number;
  readonly language: Language;
  /** How many builds the log holds. */
  readonly logBuilds: number;
  /** When the steps run, where that was asked for. */
  readonly timed: TimedBuild | undefined;
}

/** A file in the format that was asked for, line break at the end included. */
export function render(inspection: Inspection, setting: Setting): string {
  const { options, words, coloured, columns, timed } = setting;
  const { format, theme } = options;
  if (format === 'url') return `${linkOf(inspection.text, options)}\n`;
  const schedule = timed && scheduleReport(timed.times);
  const formatting = { words: formatWords(words), theme, columns, schedule };
  if (format !== 'text') return fileFormats[format].write(inspection, formatting);
  const { overview, file } = inspection;
  const lines = timed
    ? timelineOfFile(timed, titleText(overview, { file, words: words.textWords, columns }), setting)
    : textLines(inspection, formatting);
  return paint(lines, coloured);
}

/** A build log without its Dockerfile. */
export function renderLog(timed: TimedBuild, file: string, setting: Setting): string {
  if (setting.options.format === 'json') return `${jsonText(jsonOfLog(file, scheduleReport(timed.times)))}\n`;
  return paint(timelineOfFile(timed, '', setting), setting.coloured);
}

function timelineOfFile(timed: TimedBuild, title: string, setting: Setting): readonly StyledLine[] {
  const { columns, language, logBuilds, options } = setting;
  const { log = '' } = options.timing;
  const logName = log === '-' ? setting.words.cli['standard-input'] : log;
  return timelineLines(timed.times, { title, logName, logBuilds, columns, language });
}

function linkOf(text: string, { urlBase, target, build }: Options): string {
  const platform = build.platform === build.buildPlatform ? '' : build.platform;
  const { buildArgs, contexts } = build;
  const url = new URL(urlBase);
  url.hash = encodeLink({ ...defaultState(text), target, platform, buildArgs, contexts });
  return url.href;
}
