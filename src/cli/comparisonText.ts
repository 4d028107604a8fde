import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import type { Check } from '#core/checks/types.ts';
import { rowOf } from '#core/difference/rowOf.ts';
import type { Difference, InstructionChange, Sided, StageChange } from '#core/difference/types.ts';
import { printable } from '#core/export/printable.ts';
import { span, type Style, type StyledLine } from '#core/export/styled.ts';
import { clip } from '#core/text/clip.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import { errorText } from '#formats/errorText.ts';
import { differenceText } from '#i18n/differenceMessages.ts';
import { figureText, shownFigures } from '#i18n/differenceFigures.ts';
import { stageNotes, targetNotes, type NoteParts } from '#i18n/differenceNotes.ts';
import { terms as enTerms } from '#i18n/en/terms.ts';
import type { Language } from '#i18n/format.ts';
import { terms as koTerms } from '#i18n/ko/terms.ts';

/** What a comparison is written with. */
export interface ComparisonSetting {
  /** Names of the files as they were given. */
  readonly files: Sided<string>;
  readonly language: Language;
  readonly columns: number;
}

type Kind = InstructionChange['kind'] | StageChange['kind'];

const signs: Readonly<Record<Kind, string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  rewired: '>',
  moved: '^',
  same: ' ',
};
const styles: Readonly<Record<Kind, Style>> = {
  added: 'added',
  removed: 'removed',
  changed: 'warning',
  rewired: 'warning',
  moved: 'faint',
  same: 'plain',
};

/** A comparison as text for a terminal: stages and their instructions, targets, figures, findings. */
export function comparisonLines(
  difference: Difference,
  overviews: Sided<CheckedOverview>,
  setting: ComparisonSetting,
): readonly StyledLine[] {
  const { files, language } = setting;
  const t = differenceText(language);
  const words = language === 'ko' ? koTerms : enTerms;
  const stages = { before: overviews.before.stages, after: overviews.after.stages };
  const parts: NoteParts = { t, words, stages };
  const named = (target: string): string => (target === '' ? t('default-target') : target);
  const { before, after } = difference.target;
  const isDefault = before === '' && after === '';
  const target = isDefault ? named('') : t('target', { before: named(before), after: named(after) });
  const title = [
    span(`${printable(files.before)} → ${printable(files.after)}`, 'strong'),
    span(`  ${printable(target)}`, 'faint'),
  ];
  const errors = (['before', 'after'] as const).flatMap((side): readonly StyledLine[] => {
    const error = difference.error[side];
    return error ? [[span(t(`error.${side}`, { error: errorText(error, language) }), 'error')]] : [];
  });
  if (difference.isSame) return [title, ...errors, [span(t('same'))]];
  const sections = [
    preambleLines(difference, parts, setting),
    stageLines(difference, parts, setting),
    targetLines(difference, parts),
    figureLines(difference, parts, language),
    findingLines(difference, parts, setting),
  ];
  return [title, ...errors, ...sections.flatMap((lines) => (lines.length > 0 ? [[], ...lines] : []))];
}

function heading(text: string): StyledLine {
  return [span(text, 'strong')];
}

function preambleLines(
  { preamble, preambleTexts }: Difference,
  { t }: NoteParts,
  { columns }: ComparisonSetting,
): readonly StyledLine[] {
  const lines = preamble.flatMap((change) =>
    changedLines(
      change,
      {
        before: preambleTexts.before[change.before ?? -1],
        after: preambleTexts.after[change.after ?? -1],
      },
      '  ',
      columns,
    ),
  );
  return lines.length === 0 ? [] : [heading(t('preamble')), ...lines];
}

function stageLines(
  { stages }: Difference,
  parts: NoteParts,
  setting: ComparisonSetting,
): readonly StyledLine[] {
  const { t } = parts;
  const same = stages.filter(({ kind }) => kind === 'same').length;
  const told = stages
    .filter(({ kind }) => kind !== 'same')
    .flatMap((change) => oneStage(change, parts, setting));
  const rest: readonly StyledLine[] =
    same === 0 ? [] : [[span(`  ${t('stage.same-count', { count: same })}`, 'faint')]];
  return [heading(t('stages')), ...told, ...rest];
}

function oneStage(
  change: StageChange,
  parts: NoteParts,
  { columns }: ComparisonSetting,
): readonly StyledLine[] {
  const { kind, before, after, instructions } = change;
  const { t } = parts;
  const stage = after ?? before;
  if (stage === undefined) return [];
  const head: StyledLine = [
    span(`${signs[kind]} ${printable(stage.label)}`, styles[kind]),
    span(`  ${t(`kind.${kind}`)}`, styles[kind]),
    span(`  ${t('line', { line: stage.line })}`, 'faint'),
  ];
  const notes = stageNotes(change, parts).map((note): StyledLine => [
    span(`    ${clip(printable(note), columns - 4)}`),
  ]);
  const from: readonly StyledLine[] =
    before && after
      ? []
      : [
          [
            span(
              `    ${signs[kind]} ${clip(printable(`FROM ${stage.baseWritten}`), columns - 6)}`,
              styles[kind],
            ),
          ],
        ];
  const texts = ({ before: one, after: other }: InstructionChange): Sided<string | undefined> => {
    const [old, now] = [rowOf(before, one), rowOf(after, other)];
    return {
      before: old && `${old.keyword} ${old.text}`,
      after: now && `${now.keyword} ${now.text}`,
    };
  };
  const lines = instructions.flatMap((each) => changedLines(each, texts(each), '    ', columns));
  return [head, ...notes, ...from, ...lines];
}

/** The instruction that went above the one that came; nothing where it is the same. */
function changedLines(
  { kind }: InstructionChange,
  { before, after }: Sided<string | undefined>,
  indent: string,
  columns: number,
): readonly StyledLine[] {
  const line = (sign: Kind, text: string): StyledLine => [
    span(`${indent}${signs[sign]} ${clip(printable(text), columns - indent.length - 2)}`, styles[sign]),
  ];
  if (kind === 'same') return [];
  if (kind === 'moved') return [line('moved', after ?? '')];
  return [
    ...(before === undefined ? [] : [line('removed', before)]),
    ...(after === undefined ? [] : [line('added', after)]),
  ];
}

function targetLines({ targets }: Difference, parts: NoteParts): readonly StyledLine[] {
  const { t } = parts;
  const told = targets.filter(({ kind }) => kind !== 'same');
  if (told.length === 0) return [];
  return [
    heading(t('targets')),
    ...told.map((change): StyledLine => {
      const { kind, before, after } = change;
      const name = (after ?? before)?.name ?? '';
      return [
        span(`${signs[kind]} ${name === '' ? t('default-target') : printable(name)}`, styles[kind]),
        span(`  ${[t(`kind.${kind}`), ...targetNotes(change, parts)].map(printable).join('; ')}`),
      ];
    }),
  ];
}

/** Columns of a figure. */
const FIGURE = 12;

function figureLines(
  { figures, times }: Difference,
  { t }: NoteParts,
  language: Language,
): readonly StyledLine[] {
  const labels = shownFigures.map((name) => t(`figure.${name}`));
  const width = labels.reduce((widest, label) => Math.max(widest, displayWidth(label)), 0) + 2;
  const right = (text: string): string => ' '.repeat(Math.max(1, FIGURE - displayWidth(text))) + text;
  const row = (label: string, before: string, after: string, style: Style): StyledLine => [
    span(`  ${label}${' '.repeat(Math.max(0, width - displayWidth(label)))}`),
    span(right(before)),
    span(right(after), style),
  ];
  const note = times.basis === 'equal' ? t('times.equal') : t('times.known', { ...times.assumed });
  return [
    heading(t('figures')),
    row('', t('before'), t('after'), 'plain'),
    ...shownFigures.map((name) => {
      const [old, now] = [
        figureText(figures.before, name, t, language),
        figureText(figures.after, name, t, language),
      ];
      return row(t(`figure.${name}`), old, now, old === now ? 'faint' : 'strong');
    }),
    [span(`  ${note}`, 'faint')],
  ];
}

function findingLines(
  { findings }: Difference,
  { t }: NoteParts,
  { language, columns }: ComparisonSetting,
): readonly StyledLine[] {
  const { added, gone, staying } = findings;
  if (added.length + gone.length === 0) return [];
  const line = (kind: 'added' | 'removed', check: Check): StyledLine => {
    const said = `${t('line', { line: check.line })}: ${errorText(check, language)}`;
    return [span(`${signs[kind]} ${clip(said, columns - 2)}`, styles[kind])];
  };
  return [
    heading(t('findings')),
    ...added.map((check) => line('added', check)),
    ...gone.map((check) => line('removed', check)),
    ...(staying.length === 0
      ? []
      : [[span(`  ${t('finding.staying', { count: staying.length })}`, 'faint')]]),
  ];
}
