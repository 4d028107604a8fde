import type { DiagramWords } from '#core/export/diagram.ts';
import { dotOf } from '#core/export/dot.ts';
import { jsonOf } from '#core/export/json.ts';
import { mermaidOf } from '#core/export/mermaid.ts';
import { svgOf } from '#core/export/svg.ts';
import type { SvgWords } from '#core/export/svgWords.ts';
import { textOf } from '#core/export/text.ts';
import { encodeLink } from '#core/share/link.ts';
import { defaultState } from '#core/share/state.ts';
import { paint } from './colour.ts';
import type { Inspection } from './inspection.ts';
import type { Format, Options } from './options.ts';
import { errorText } from './report.ts';
import type { Words } from './say.ts';

/** What formats need besides the file. */
export interface Setting {
  readonly options: Options;
  readonly words: Words;
  readonly coloured: boolean;
  /** Width of the text format. */
  readonly columns: number;
}

type Render = (inspection: Inspection, setting: Setting) => string;

const renderers: Readonly<Record<Format, Render>> = {
  text: ({ overview, file, findings }, { words, coloured, columns }) =>
    paint(textOf(overview, { file, findings, words: words.text, columns }), coloured),
  // Data for other programs: the same in every language.
  json: ({ resolution, file, findings }, { options: { target } }) =>
    `${JSON.stringify(jsonOf(resolution, { file, target, findings, say: (error) => errorText(error, 'en') }))}\n`,
  mermaid: ({ overview }, { words }) => mermaidOf(overview, diagramWords(words)),
  dot: ({ overview }, { words }) => dotOf(overview, diagramWords(words)),
  svg: ({ overview }, { words, options: { theme } }) => svgOf(overview, svgWords(words), theme),
  url: ({ text }, { options }) => `${linkOf(text, options)}\n`,
};

/** A file in the format that was asked for, line break at the end included. */
export function render(inspection: Inspection, setting: Setting): string {
  return renderers[setting.options.format](inspection, setting);
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
