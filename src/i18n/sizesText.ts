import type { SizesComparison } from '#core/sizes/compareSizes.ts';
import type { Sizes, SizesMeasure, SizesProblem, SizesRefusal } from '#core/sizes/types.ts';
import { bytesText } from './bytesText.ts';
import type { sizes as en } from './en/sizes.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

/** What is said of sizes, once the sentences have come. */
export interface SizesText {
  readonly t: TranslateOf<typeof en>;
  /** A size, or that it is unknown. */
  readonly bytes: (bytes: number | undefined) => string;
  readonly title: (sizes: Sizes) => string;
  /** Why there are none. */
  readonly problem: (problem: SizesProblem | SizesRefusal) => string;
  /** The image and what stayed behind, a sentence each, with what changed since. */
  readonly totals: (sizes: Sizes, comparison: SizesComparison | undefined) => readonly string[];
  /** What has to be known to read them. */
  readonly notes: (sizes: Sizes) => readonly string[];
}

type ProblemKey = Extract<keyof typeof en, `problem.${string}`>;

const textIn = (language: Language): SizesText => {
  const find = (key: string): unknown => sentencesOf('sizes', language)?.[key as keyof typeof en];
  const t = translatorOf<typeof en>(find);
  const say = translatorOf<Record<ProblemKey, (params: SizesProblem['params']) => string>>(find);
  const bytes = (value: number | undefined): string =>
    value === undefined ? t('unknown') : bytesText(value, language);
  const measureOf = (measure: string): string =>
    measure in measures ? t(`measure.${measure as SizesMeasure}`) : measure;
  return {
    t,
    bytes,
    title: ({ form, measure }) => t('title', { form: t(`form.${form}`), measure: t(`measure.${measure}`) }),
    problem: ({ rule, params }) => {
      const words = Object.entries(params).map(([name, value]) => [name, measureOf(String(value))] as const);
      const isCounted = rule !== 'sizes-other-measure';
      return say(`problem.${rule}`, isCounted ? params : Object.fromEntries(words));
    },
    totals: (sizes, comparison) => {
      const { totalBytes, leftBytes } = sizes;
      const left = t('left', {
        bytes: leftBytes === undefined ? bytes(leftBytes) : leftText(sizes, t, bytes),
      });
      return [t('total', { total: bytes(totalBytes) }), ...changeText(comparison, t, bytes), left];
    },
    notes: (sizes) => notesOf(sizes, t),
  };
};

const measures: Readonly<Record<SizesMeasure, true>> = { unpacked: true, compressed: true, stored: true };

/** What is said of sizes in a language. */
export const sizesText = byLanguage(textIn);

/** A sum with something unknown in it is the least that it can be. */
function leftText({ leftBytes, instructions }: Sizes, t: SizesText['t'], bytes: SizesText['bytes']): string {
  const isOpen = instructions.some((one) => !one.inImage && one.bytes === undefined);
  return isOpen ? t('at-least', { bytes: bytes(leftBytes) }) : bytes(leftBytes);
}

function changeText(
  comparison: SizesComparison | undefined,
  t: SizesText['t'],
  bytes: SizesText['bytes'],
): readonly string[] {
  const [before, after] = [comparison?.before.totalBytes, comparison?.after.totalBytes];
  if (before === undefined || after === undefined) return [];
  const values = { before: bytes(before), after: bytes(after) };
  if (before === after) return [t('change', { ...values, by: 'same' })];
  const by = after < before ? 'less' : 'more';
  const difference = t('change-by', { difference: bytes(Math.abs(after - before)), by });
  return [`${t('change', { ...values, by })} (${difference})`];
}

function notesOf(
  { form, fit, isRounded, leftBytes, instructions }: Sizes,
  t: SizesText['t'],
): readonly string[] {
  const behind = instructions.some(({ inImage }) => !inImage);
  const open = form === 'record' ? instructions.filter(({ bytes }) => bytes === undefined).length : 0;
  return [
    ...(fit === 'partly' ? [t('note.partly')] : []),
    ...(fit === 'order' ? [t('note.order')] : []),
    ...(fit === 'total' ? [t(form === 'inspect' ? 'note.inspect' : 'note.mixed')] : []),
    ...(open > 0 ? [t('note.unknown-layers', { count: open })] : []),
    ...(leftBytes === undefined && behind && form !== 'record' ? [t('note.left-unknown')] : []),
    ...(isRounded ? [t('note.rounded')] : []),
  ];
}
