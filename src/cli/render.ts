import type { DiagramWords } from '#core/export/diagram.ts';
import { dotOf } from '#core/export/dot.ts';
import { jsonOf, jsonOfLog, type JsonInput } from '#core/export/json.ts';
import { jsonText } from '#core/export/jsonText.ts';
import { mermaidOf } from '#core/export/mermaid.ts';
import { svgOf } from '#core/export/svg.ts';
import type { SvgWords } from '#core/export/svgWords.ts';
import { textOf, titleText } from '#core/export/text.ts';
import type { StyledLine } from '#core/export/styled.ts';
import { encodeLink } from '#core/share/link.ts';
import { defaultState } from '#core/share/state.ts';
import type { Language } from '#i18n/format.ts';
import { paint } from './colour.ts';
import type { Inspection } from './inspection.ts';
import type { Format, Options } from './options.ts';
import { errorText } from './report.ts';
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

type Render = (inspection: Inspection, setting: Setting) => string;

const renderers: Readonly<Record<Format, Render>> = {
  text: ({ overview, file, findings }, setting) => {
    const { words, coloured, columns, timed } = setting;
    const lines = timed
      ? timelineOfFile(timed, titleText(overview, { file, words: words.text, columns }), setting)
      : textOf(overview, { file, findings, words: words.text, columns });
    return paint(lines, coloured);
  },
  // Data for other programs: the same in every language.
  json: ({ resolution, file, findings }, { options: { target }, timed }) => {
    const say: JsonInput['say'] = (error) => errorText(error, 'en');
    const schedule = timed && scheduleReport(timed.times);
    return `${jsonText(jsonOf(resolution, { file, target, findings, say, schedule }))}\n`;
  },
  mermaid: ({ overview }, { words }) => mermaidOf(overview, diagramWords(words)),
  dot: ({ overview }, { words }) => dotOf(overview, diagramWords(words)),
  svg: ({ overview }, { words, options: { theme } }) => svgOf(overview, svgWords(words), theme),
  url: ({ text }, { options }) => `${linkOf(text, options)}\n`,
};

/** A file in the format that was asked for, line break at the end included. */
export function render(inspection: Inspection, setting: Setting): string {
  return renderers[setting.options.format](inspection, setting);
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

function diagramWords({ text, cli }: Words): DiagramWords {
  const { context, unresolved, role, kind, lines } = text;
  return { context, unresolved, role, kind, lines, caption: cli.caption };
}

function svgWords(words: Words): SvgWords {
  const { kind, more } = words.text;
  const { 'no-stage': noStage, 'context-badge': contextBadge } = words.cli;
  return {
    ...diagramWords(words),
    kind: { ...kind, context: words.text.context },
    more,
    noStage,
    contextBadge,
  };
}

function linkOf(text: string, { urlBase, target, build }: Options): string {
  const platform = build.platform === build.buildPlatform ? '' : build.platform;
  const { buildArgs, contexts } = build;
  const url = new URL(urlBase);
  url.hash = encodeLink({ ...defaultState(text), target, platform, buildArgs, contexts });
  return url.href;
}
