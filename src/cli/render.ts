import { jsonOfLog } from '#core/export/json.ts';
import { jsonText } from '#core/export/jsonText.ts';
import { titleText } from '#core/export/text.ts';
import { fileFormats, textLines } from '#formats/formats.ts';
import { isReportFormat } from '#formats/reportFormats.ts';
import { formatWords } from '#formats/words.ts';
import type { StyledLine } from '#core/export/styled.ts';
import { encodeLink } from '#core/share/encodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import type { Language } from '#i18n/format.ts';
import { contextReport, type ContextReport } from '#core/ignore/contextReport.ts';
import { paint } from './colour.ts';
import { contextLines } from './context/contextLines.ts';
import type { KnownContext } from './context/readContext.ts';
import type { Inspection } from '#formats/inspection.ts';
import type { Options } from './options.ts';
import { rebuildReport } from '#core/rebuild/rebuildReport.ts';
import { rebuildLines } from './rebuildLines.ts';
import type { RebuiltFile } from './rebuiltFile.ts';
import type { Words } from './say.ts';
import { sizesReport } from '#core/sizes/sizesReport.ts';
import type { SizesOfFile } from './sizes/sizedFile.ts';
import { sizesLines } from './sizes/sizesLines.ts';
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
  /** What the next build runs again, where that was asked for. */
  readonly rebuilt: RebuiltFile | undefined;
  /** How large layers are, where that was asked for. */
  readonly sized: SizesOfFile | undefined;
  readonly context: KnownContext;
}

/** A file in the format that was asked for, line break at the end included. */
export function render(inspection: Inspection, setting: Setting): string {
  const { options, words, coloured, columns, timed, rebuilt, sized, language } = setting;
  const { format, theme, part } = options;
  if (format === 'url') return `${linkOf(inspection.text, options)}\n`;
  const schedule = timed && scheduleReport(timed.times);
  const context = contextOf(inspection, setting);
  const rebuild = rebuilt && rebuildReport(rebuilt.asked, rebuilt.changed, rebuilt.timed?.time);
  const sizes = sized && sizesReport(sized.sizes, sized.comparison);
  const formatting = { words: formatWords(words), theme, part, columns, schedule, rebuild, context, sizes };
  if (isReportFormat(format)) return '';
  if (format !== 'text') return fileFormats[format].write(inspection, formatting);
  const { overview, file } = inspection;
  const title = titleText(overview, { file, words: words.textWords, columns });
  const stages = overview.stages.map(({ label }) => label);
  if (sized) return paint(sizesLines(sized, { title, stages, columns, language }), coloured);
  if (rebuilt) {
    return paint(rebuildLines(rebuilt, { title, stages, columns, language }), coloured);
  }
  const lines = timed ? timelineOfFile(timed, title, setting) : textLines(inspection, formatting);
  if (!setting.context.isAsked || !context || inspection.overview.stages.length === 0)
    return paint(lines, coloured);
  return paint([...lines, [], ...contextLines(context, { stages, columns, language })], coloured);
}

/** What the file reads of its build context; undefined where nothing is known of that. */
function contextOf({ resolution }: Inspection, { context }: Setting): ContextReport | undefined {
  const { ignore, list } = context;
  return ignore || list ? contextReport(resolution, ignore, list) : undefined;
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
