import { stepCaption } from '#core/drawing/stepCaption.ts';
import { printable } from '#core/export/printable.ts';
import { span, withRight, wrap, type Style, type StyledLine } from '#core/export/styled.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { Fate, RebuiltStep } from '#core/rebuild/types.ts';
import { clip } from '#core/text/clip.ts';
import { isTold, rebuildText } from '#i18n/rebuildText.ts';
import type { Language } from '#i18n/format.ts';
import type { RebuiltFile } from './rebuiltFile.ts';

/** What a rebuild is printed with. */
export interface RebuildSetting {
  /** What the rebuild is of: the first line. */
  readonly title: string;
  /** Labels of the stages, in file order. */
  readonly stages: readonly string[];
  readonly columns: number;
  readonly language: Language;
}

/** Marks of fates, so that none of them is told by its colour alone. */
const marks: Readonly<Record<Fate, string>> = { reruns: '●', 'may-rerun': '◐', cached: '○', read: '·' };
const styles: Readonly<Record<Fate, Style>> = {
  reruns: 'warning',
  'may-rerun': 'advice',
  cached: 'faint',
  read: 'faint',
};

/** A rebuild as text for a terminal: what changed, how much re-runs, and step by step by stage, with the reasons. */
export function rebuildLines(file: RebuiltFile, setting: RebuildSetting): readonly StyledLine[] {
  const { columns, language, title } = setting;
  const { asked, changed, timed } = file;
  const { rebuild } = asked;
  const text = rebuildText(language);
  const names = (all: RebuiltFile['changed']): string => all.map(text.changed).join(', ');
  const paragraph = (sentence: string, style: Style = 'plain'): readonly StyledLine[] =>
    wrap(printable(sentence), columns).map((line) => [span(line, style)]);
  const hasOpen = rebuild.steps.some(({ fate }) => fate === 'may-rerun');
  const notes = [
    ...(asked.unused.length > 0 ? [text.t('unused', { names: names(asked.unused) })] : []),
    ...(hasOpen ? [text.t('may-note')] : []),
    ...(changed.some(({ kind }) => kind === 'file') ? [text.t('context-note')] : []),
    ...(timed?.isAssumed === true ? [text.t('time-assumed')] : []),
    ...(timed && timed.untimed > 0 ? [text.t('untimed', { count: timed.untimed })] : []),
  ];
  const sections = [
    [...paragraph(title), ...paragraph(text.t('changed', { names: names(changed) }))],
    [
      ...paragraph(text.total(rebuild), 'strong'),
      ...(timed ? paragraph(text.time(timed.time), 'strong') : []),
    ],
    stepsByStage(file, setting),
    notes.flatMap((note) => paragraph(note, 'faint')),
  ];
  return sections
    .filter(({ length }) => length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : [[], ...lines]));
}

/** A heading a stage, a line a step with its fate and its line in the file, and its reasons below. */
function stepsByStage(
  { asked: { rebuild } }: RebuiltFile,
  { stages, columns, language }: RebuildSetting,
): readonly StyledLine[] {
  const text = rebuildText(language);
  const groups = new Map<number, RebuiltStep[]>();
  for (const one of rebuild.steps) {
    if (!isTold(one.step) || one.step.kind === 'context') continue;
    const stage = firstOrigin(one.step)?.stage ?? -1;
    groups.set(stage, [...(groups.get(stage) ?? []), one]);
  }
  const told = (one: RebuiltStep): readonly StyledLine[] => {
    const { step, fate } = one;
    const line = step.lines.length > 0 ? text.t('line', { lines: step.lines }) : '';
    const caption = clip(printable(stepCaption(step)), Math.floor(columns * 0.6));
    const left = [
      span(`  ${marks[fate]} `, styles[fate]),
      span(caption, fate === 'reruns' ? 'strong' : styles[fate]),
    ];
    const right = span([text.fate(fate), line].filter(Boolean).join('  '), styles[fate]);
    const reasons = text.reasons(one, rebuild).flatMap((reason) => wrap(printable(reason), columns - 6));
    return [withRight(left, right, columns), ...reasons.map((reason) => [span(`      ${reason}`, 'faint')])];
  };
  return [...groups]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([stage, steps]) => [
      [span(clip(printable(stage < 0 ? text.t('sources') : (stages[stage] ?? '')), columns), 'strong')],
      ...steps.flatMap(told),
    ]);
}
