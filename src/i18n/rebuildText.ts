import { stepCaption } from '#core/drawing/stepCaption.ts';
import type { Step } from '#core/plan/types.ts';
import type { RebuildTime } from '#core/rebuild/rebuildReport.ts';
import type { Cause, Fate, Rebuild, RebuiltStep } from '#core/rebuild/types.ts';
import { shortReference, type Changed } from '#core/rebuild/written.ts';
import { durationText } from './durationText.ts';
import type { rebuild as en } from './en/rebuild.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

/** Variables of an environment that are named. */
const NAMED = 6;

/** What is said of a rebuild, once its sentences have come. */
export interface RebuildText {
  readonly t: TranslateOf<typeof en>;
  readonly fate: (fate: Fate) => string;
  readonly changed: (changed: Changed) => string;
  /** How many steps re-run, may re-run and stay cached. */
  readonly total: (rebuild: Rebuild) => string;
  readonly time: (time: RebuildTime) => string;
  /** Why a step is not taken from the cache for certain, a sentence a reason; none where it is. */
  readonly reasons: (step: RebuiltStep, rebuild: Rebuild) => readonly string[];
}

const textIn = (language: Language): RebuildText => {
  const t = translatorOf<typeof en>((key) => sentencesOf('rebuild', language)?.[key]);
  const time = (ms: number): string => durationText(ms, language);
  const place = ({ lines, label, kind, key }: Step): string => {
    if (lines.length > 0) return t('line', { lines });
    return kind === 'image' ? shortReference(key.split(' ')[1] ?? key) : stepCaption({ label });
  };
  const reason = (cause: Cause, { fate }: RebuiltStep, { steps }: Rebuild): readonly string[] => {
    switch (cause.kind) {
      case 'file':
        return [t('cause.file', { name: cause.file === '' ? '.' : cause.file, isCertain: cause.isCertain })];
      case 'image':
        return [t('cause.image', { name: shortReference(cause.reference) })];
      case 'remote':
        return [t('cause.remote', { name: cause.url })];
      case 'named-context':
        return [t('cause.named-context', { name: cause.name })];
      case 'edited':
        return cause.parts.map((part) =>
          part === 'environment'
            ? t('cause.environment', { names: cause.variables.slice(0, NAMED) })
            : t(`cause.${part}`),
        );
      case 'step': {
        const source = steps[cause.step];
        if (!source) return [];
        const values = { place: place(source.step), isCertain: source.fate === 'reruns' };
        return cause.role === 'rootfs'
          ? [t('cause.rootfs', values)]
          : [t('cause.content', { ...values, mayStop: fate === 'may-rerun' })];
      }
      case 'new':
      case 'moved':
      case 'no-cache':
        return [t(`cause.${cause.kind}`)];
    }
  };
  return {
    t,
    fate: (fate) => t(`fate.${fate}`),
    changed: ({ kind, name }) => (kind === 'before' ? t('changed.before') : t(`changed.${kind}`, { name })),
    total: ({ steps }) => {
      const count = (wanted: Fate): number =>
        steps.filter(({ fate, step }) => fate === wanted && isTold(step)).length;
      return t('total', { reruns: count('reruns'), may: count('may-rerun'), cached: count('cached') });
    },
    time: ({ leastMs, mostMs, wholeMs }) =>
      t('time', { least: time(leastMs), most: time(mostMs), whole: time(wholeMs) }),
    reasons: (step, rebuild) => step.causes.flatMap((cause) => reason(cause, step, rebuild)),
  };
};

/** What is said of a rebuild in a language. */
export const rebuildText = byLanguage(textIn);

/** Inline files and permissions of cache mounts are steps that no instruction names. */
export function isTold({ kind }: Step): boolean {
  return kind !== 'inline' && kind !== 'cacheperm';
}
