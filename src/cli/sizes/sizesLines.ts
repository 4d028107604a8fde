import { printable } from '#core/export/printable.ts';
import { span, withRight, wrap, type Span, type Style, type StyledLine } from '#core/export/styled.ts';
import { largestFirst, partsOf, stageTotals, type SizesPartName } from '#core/sizes/parts.ts';
import type { SizedInstruction } from '#core/sizes/types.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import type { Language } from '#i18n/format.ts';
import { sizesText, type SizesText } from '#i18n/sizesText.ts';
import type { SizesOfFile } from './sizedFile.ts';

/** What sizes are printed with. */
export interface SizesSetting {
  /** What they are of: the first line. */
  readonly title: string;
  /** Labels of the stages, in file order. */
  readonly stages: readonly string[];
  readonly columns: number;
  readonly language: Language;
}

/** Parts of the bar differ in sign and in colour. */
const signs: Readonly<Record<SizesPartName, readonly [sign: string, style: Style]>> = {
  base: ['▒', 'faint'],
  instructions: ['█', 'layers'],
  unplaced: ['▓', 'plain'],
  image: ['█', 'layers'],
  left: ['░', 'build-only'],
};

/** Instructions that are listed: more are in the JSON. */
const listed = 200;

/** Sizes as text for a terminal: the whole, a bar, and instructions by what they take, in the image and left behind. */
export function sizesLines({ sizes, comparison }: SizesOfFile, setting: SizesSetting): readonly StyledLine[] {
  const { columns, language, title } = setting;
  const text = sizesText(language);
  const paragraph = (sentence: string, style: Style = 'plain'): readonly StyledLine[] =>
    wrap(printable(sentence), columns).map((line) => [span(line, style)]);
  const before = new Map(comparison?.instructions.map((one) => [one.instruction, one.before]));
  const group = (isIn: boolean): readonly StyledLine[] => {
    const all = largestFirst(sizes.instructions.filter(({ inImage }) => inImage === isIn));
    if (all.length === 0) return [];
    const known = all.filter(({ bytes }) => bytes !== undefined);
    const lines = known.slice(0, listed).map((one) => instructionLine(one, before.get(one), text, setting));
    const unknown = all.length - known.length;
    return [
      [span(text.t(isIn ? 'in-image' : 'behind'), 'strong')],
      ...lines,
      ...(unknown > 0 ? [[span(`  ${text.t('of-unknown', { count: unknown })}`, 'faint')]] : []),
    ];
  };
  const sections = [
    [...paragraph(title), ...paragraph(text.title(sizes))],
    text.totals(sizes, comparison).flatMap((sentence) => paragraph(sentence, 'strong')),
    barLines(sizes, text, columns),
    group(true),
    group(false),
    stageLines(sizes.instructions, text, setting),
    text.notes(sizes).flatMap((note) => paragraph(note, 'faint')),
  ];
  return sections
    .filter(({ length }) => length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : [[], ...lines]));
}

/** The bar, and what its signs mean. */
function barLines(sizes: SizesOfFile['sizes'], text: SizesText, columns: number): readonly StyledLine[] {
  const parts = partsOf(sizes);
  const whole = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (whole === 0) return [];
  // Every part can be seen; the largest gives what that takes.
  const widths = parts.map(({ bytes }) => Math.max(1, Math.round((bytes / whole) * columns)));
  const over = widths.reduce((sum, width) => sum + width, 0) - columns;
  const widest = widths.reduce((best, width, at) => (width > (widths[best] ?? 0) ? at : best), 0);
  const bar = parts.map(({ name }, at): Span => {
    const [sign, style] = signs[name];
    return span(sign.repeat((widths[at] ?? 0) - (at === widest ? over : 0)), style);
  });
  const legend: StyledLine[] = [];
  let line: Span[] = [];
  for (const { name, bytes } of parts) {
    const [sign, style] = signs[name];
    const spans = [span(`${sign} `, style), span(`${text.t(`part.${name}`)} ${text.bytes(bytes)}`)];
    const width = [...line, ...spans].reduce((sum, one) => sum + displayWidth(one.text), 0);
    if (line.length > 0 && width + 2 > columns) {
      legend.push(line);
      line = [];
    }
    line = [...line, ...(line.length > 0 ? [span('  ')] : []), ...spans];
  }
  return [bar, ...legend, line];
}

function instructionLine(
  { keyword, text: words, line, bytes, isBase, inImage }: SizedInstruction,
  before: number | undefined,
  text: SizesText,
  { columns }: SizesSetting,
): StyledLine {
  const was =
    before === undefined || before === bytes ? '' : ` (${text.t('was', { before: text.bytes(before) })})`;
  const place = text.t('line', { line }).padStart(8);
  const said = `${text.bytes(bytes)}${was}`;
  const right = span(`${place}${' '.repeat(Math.max(2, 11 - displayWidth(said)))}${said}`);
  const caption = printable(`${keyword} ${words}`);
  const left = [
    span(`  ${caption}`, inImage && !isBase ? 'strong' : 'plain'),
    ...(isBase ? [span(` · ${text.t('base-image')}`, 'faint')] : []),
  ];
  return withRight(left, right, columns);
}

function stageLines(
  instructions: readonly SizedInstruction[],
  text: SizesText,
  { stages, columns }: SizesSetting,
): readonly StyledLine[] {
  const totals = stageTotals(instructions).filter(({ bytes }) => bytes !== undefined);
  if (totals.length < 2) return [];
  return [
    [span(text.t('stages'), 'strong')],
    ...totals.map(({ stage, bytes, isOpen, inImage }) => {
      const said = isOpen ? text.t('at-least', { bytes: text.bytes(bytes) }) : text.bytes(bytes);
      const place = inImage ? '' : ` · ${text.t('part.left')}`;
      return withRight(
        [span(`  ${printable(stages[stage] ?? '')}`), span(place, 'faint')],
        span(said),
        columns,
      );
    }),
  ];
}
