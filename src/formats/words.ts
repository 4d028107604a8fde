import type { DiagramWords } from '#core/export/diagram.ts';
import type { HtmlWords } from '#core/export/html.ts';
import type { SvgWords } from '#core/export/svgWords.ts';
import type { TextWords } from '#core/export/textWords.ts';
import type { ExportSentences } from '#i18n/spoken.ts';

/** Words of all formats, in one language. */
export interface FormatWords {
  readonly text: TextWords;
  readonly diagram: DiagramWords;
  readonly svg: SvgWords;
  readonly html: HtmlWords;
}

/** The words of a language, from its sentences. */
export function formatWords({ textWords: text, exports }: ExportSentences): FormatWords {
  const { context, unresolved, role, kind, lines, more } = text;
  const { caption, 'no-stage': noStage, 'context-badge': contextBadge } = exports;
  const diagram = { context, unresolved, role, kind, lines, caption };
  const html = { language: exports.language, asText: exports['as-text'], open: exports['open-here'] };
  return {
    text,
    diagram,
    html,
    svg: { ...diagram, kind: { ...kind, context }, more, noStage, contextBadge },
  };
}
