import type { Overview } from '#core/analysis/overview-types.ts';
import type { Reference } from '#core/plan/types.ts';
import type { Translate } from '#i18n/messages.ts';

/** Paths that a sentence lists before it says how many more there are. */
const SHOWN_PATHS = 2;

/** One reference as a sentence: "final copies /app from build at line 31". */
export function hopSentence({ stages }: Overview, reference: Reference, t: Translate): string {
  const { kind, stage, source, line, written, paths } = reference;
  const user = stages[stage]?.label ?? '';
  const named = source.kind === 'stage' ? (stages[source.stage]?.label ?? written) : written;
  const values = { user, source: named, line };
  if (kind !== 'copy') return t(`hop.${kind}`, values);
  const shown = paths.slice(0, SHOWN_PATHS).join(', ');
  return t('hop.copy', { ...values, paths: paths.length > SHOWN_PATHS ? `${shown}, …` : shown });
}
