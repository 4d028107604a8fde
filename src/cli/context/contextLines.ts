import { printable } from '#core/export/printable.ts';
import { span, withRight, wrap, type Style, type StyledLine } from '#core/export/styled.ts';
import type { ContextReport, ContextReportRead } from '#core/ignore/contextReport.ts';
import { mostPaths } from '#core/ignore/fileList.ts';
import { clip } from '#core/text/clip.ts';
import { contextText } from '#i18n/contextText.ts';
import type { Language } from '#i18n/format.ts';

/** What a context is printed with. */
export interface ContextSetting {
  /** Labels of the stages, in file order. */
  readonly stages: readonly string[];
  readonly columns: number;
  readonly language: Language;
}

/** Patterns of a source that are named. */
const mostNamed = 5;

/** What the instructions of a file read of the build context, as text for a terminal: by stage, a line a source. */
export function contextLines(report: ContextReport, setting: ContextSetting): readonly StyledLine[] {
  const { columns, language, stages } = setting;
  const text = contextText(language);
  const paragraph = (sentence: string, style: Style = 'plain'): readonly StyledLine[] =>
    wrap(printable(sentence), columns).map((line) => [span(line, style)]);
  const { ignoreFile: file, patterns, files, reads } = report;
  const head = [
    ...paragraph(file === null ? text('no-ignore-file') : text('title', { file, patterns }), 'strong'),
    ...(files ? paragraph(text('sent', files)) : []),
    ...(files?.cut === true ? paragraph(text('cut', { limit: mostPaths }), 'warning') : []),
    ...(reads.length === 0 ? paragraph(text('nothing-read')) : []),
  ];
  const byStage = new Map<number, ContextReportRead[]>();
  for (const read of reads) byStage.set(read.stage, [...(byStage.get(read.stage) ?? []), read]);
  return [
    ...head,
    ...[...byStage].flatMap(([stage, sources]) => [
      [],
      [span(clip(printable(stages[stage] ?? ''), columns), 'strong')],
      ...sources.flatMap((read) => sourceLines(read, setting)),
    ]),
  ];
}

function sourceLines(read: ContextReportRead, { columns, language }: ContextSetting): readonly StyledLine[] {
  const text = contextText(language);
  const { keyword, source, excludedBy, within, files, line } = read;
  const style: Style = excludedBy && within.length === 0 ? 'warning' : 'plain';
  const caption = clip(printable(`${keyword} ${source}`), Math.floor(columns * 0.6));
  const right = [files ? text('files', { number: files.count }) : '', text('line', { line })];
  const named = within.slice(0, mostNamed).map(({ pattern }) => pattern);
  const patterns =
    within.length > mostNamed ? [...named, text('more', { number: within.length - mostNamed })] : named;
  const notes = [
    ...(excludedBy ? [text('excluded-by', excludedBy)] : []),
    ...(patterns.length > 0 ? [text(excludedBy ? 'back' : 'within', { patterns })] : []),
    ...(files && files.count > 0
      ? [files.first.join(', ') + (files.count > files.first.length ? ', …' : '')]
      : []),
  ];
  return [
    withRight([span(`  ${caption}`, style)], span(right.filter(Boolean).join('  '), 'faint'), columns),
    ...notes.flatMap((note) =>
      wrap(printable(note), columns - 6).map((one): StyledLine => [span(`      ${one}`, 'faint')]),
    ),
  ];
}
