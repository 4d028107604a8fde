import { dotOf } from '#core/export/dot.ts';
import { htmlOf } from '#core/export/html.ts';
import { jsonOf } from '#core/export/json.ts';
import { jsonText } from '#core/export/jsonText.ts';
import { mermaidOf } from '#core/export/mermaid.ts';
import type { Part } from '#core/export/part.ts';
import type { Drawn } from '#core/export/drawn.ts';
import type { Theme } from '#core/export/palette.ts';
import type { StyledLine } from '#core/export/styled.ts';
import { svgOf } from '#core/export/svg.ts';
import { textOf } from '#core/export/text.ts';
import type { ContextReport } from '#core/ignore/contextReport.ts';
import type { RebuildReport } from '#core/rebuild/rebuildReport.ts';
import type { SizesReport } from '#core/sizes/sizesReport.ts';
import type { ScheduleReport } from '#core/timing/scheduleReport.ts';
import { errorText } from './errorText.ts';
import type { Inspection } from './inspection.ts';
import type { FormatWords } from './words.ts';

/** What a format needs besides the file. */
export interface FormatSetting {
  readonly words: FormatWords;
  /** Of pictures. */
  readonly theme: Theme;
  /** Width of plain text. */
  readonly columns: number;
  /** Link that opens the file again; it goes into pictures and diagrams. "" leaves it out. */
  readonly link?: string;
  /** Which stages are drawn; all of them where nothing is said. Text and data tell every stage. */
  readonly part?: Part;
  /** How pictures draw them; with all they say and from left to right where nothing is said. */
  readonly drawn?: Drawn | undefined;
  /** Whether pictures keep roles to themselves: somebody is asked for them. */
  readonly hidesRoles?: boolean;
  /** When the steps run, where that was asked for. */
  readonly schedule?: ScheduleReport | undefined;
  /** What the next build runs again, where that was asked for. */
  readonly rebuild?: RebuildReport | undefined;
  /** How large layers are. */
  readonly sizes?: SizesReport | undefined;
  /** What is read of the build context, where that is known. */
  readonly context?: ContextReport | undefined;
}

/** A format of files: the page downloads it, the command line prints it. */
export interface FileFormat {
  /** Of the name of a file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file, line break at the end included. */
  readonly write: (inspection: Inspection, setting: FormatSetting) => string;
}

/** The text tree as lines that can be coloured. */
export function textLines(
  { overview, file, findings }: Inspection,
  { words, columns }: FormatSetting,
): readonly StyledLine[] {
  return textOf(overview, { file, findings, words: words.text, columns });
}

/** Lines without their styles. */
function plain(lines: readonly StyledLine[]): string {
  return lines
    .map(
      (line) =>
        `${line
          .map(({ text }) => text)
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
}

/** A link as a comment of a diagram. */
function comment(mark: string, link = ''): string {
  return link === '' ? '' : `${mark} ${link}\n`;
}

/** Every format of files, by the name that the command line knows it by. */
export const fileFormats = {
  svg: {
    extension: 'svg',
    mediaType: 'image/svg+xml',
    write: ({ overview }, { words, theme, link, part = 'all', drawn, hidesRoles = false }) =>
      svgOf(overview, words.svg, theme, link, { ...drawn, part, hidesRoles }),
  },
  html: {
    extension: 'html',
    mediaType: 'text/html',
    write: (inspection, setting) => {
      const { words, theme, link = '', part = 'all', drawn } = setting;
      const { overview, text } = inspection;
      const target = overview.stages[overview.plan.stage]?.label ?? '';
      const title = words.svg.caption({ stages: overview.stages.length, target });
      const svg = svgOf(overview, words.svg, theme, '', { ...drawn, part });
      const tree = plain(textLines(inspection, setting));
      return htmlOf({ title, svg, tree, text, link }, words.html, theme);
    },
  },
  mermaid: {
    extension: 'mmd',
    mediaType: 'text/plain',
    write: ({ overview }, { words, link, part }) =>
      mermaidOf(overview, words.diagram, part) + comment('%%', link),
  },
  dot: {
    extension: 'dot',
    mediaType: 'text/vnd.graphviz',
    write: ({ overview }, { words, link, part }) =>
      dotOf(overview, words.diagram, part) + comment('//', link),
  },
  text: {
    extension: 'txt',
    mediaType: 'text/plain',
    write: (inspection, setting) => plain(textLines(inspection, setting)),
  },
  // Data for other programs: the same in every language.
  json: {
    extension: 'json',
    mediaType: 'application/json',
    write: ({ resolution, file, findings, overview, ignored }, { schedule, rebuild, context, sizes }) =>
      `${jsonText(
        jsonOf(resolution, {
          file,
          target: overview.target,
          findings,
          say: (error) => errorText(error, 'en'),
          schedule,
          rebuild,
          context,
          ignored,
          sizes,
        }),
      )}\n`,
  },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FileFormatName = keyof typeof fileFormats;

/** Their names, in this order: what the page offers, and what the command line knows. */
export const formatNames = Object.keys(fileFormats) as readonly FileFormatName[];
