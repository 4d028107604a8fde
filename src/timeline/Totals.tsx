import type { ReactElement } from 'react';
import { withSentences } from '#i18n/sentences.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { onDemand } from '#ui/onDemand.tsx';
import { useModel, useTimelineText } from './model.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';

const RebuildTotal = onDemand(
  () => withSentences(import('./RebuildTotal.tsx'), 'rebuild').then((file) => file.RebuildTotal),
  { isQuiet: true },
);

/** From here on the total is that of the whole build, with what is around the steps. */
const AROUND = 1.05;

/** How long the build takes, what decides it, and what overlapping saves. */
export function Totals(): ReactElement {
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const { makespanMs, kind, overlapMs, peakParallelism, summary } = times;
  const { sequentialMs } = times.schedule;
  const hasChange = useApp(({ marks, changed }) => marks === 'rebuild' && changed.length > 0);
  const whole = summary && summary.totalMs > makespanMs * AROUND ? summary.totalMs : undefined;
  const [most] = (summary?.parts ?? []).toSorted((a, b) => b.durationMs - a.durationMs);
  const facts = [
    ...(whole === undefined ? [] : [t('total.of-steps', { time: time(makespanMs) })]),
    t('total.sequential', { time: time(sequentialMs) }),
    ...(overlapMs > 0 ? [t('total.saved', { time: time(overlapMs), share: overlapMs / sequentialMs })] : []),
    t('total.peak', { count: peakParallelism }),
  ];
  return (
    <div className="sg-totals">
      <p className="sg-total">
        <b>{time(whole ?? makespanMs)}</b> <span>{t(`total.${kind}`)}</span>
        {whole !== undefined && most !== undefined && most.part !== 'steps' && (
          <span className="sg-total-most">
            {t('total.mostly', { part: most.part, time: time(most.durationMs), share: most.share })}
          </span>
        )}
      </p>
      <p className="sg-critical-stages">
        <span>{t('total.critical')}</span> <CriticalStages times={times} />
      </p>
      {hasChange && <RebuildTotal />}
      <ul className="sg-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

/** Stages named before the rest is counted. */
const NAMED = 6;

/** The stages the critical path goes through, in its order. */
function CriticalStages({ times }: { readonly times: BuildTimes }): ReactElement {
  const { select } = useActions();
  const { basis, criticalStages } = times;
  const { t } = useTimelineText();
  const stages = criticalStages.flatMap(({ stage, shared }) => {
    const own = basis.stages[stage];
    return own ? { ...own, shared } : [];
  });
  const shown =
    stages.length > NAMED ? [...stages.slice(0, NAMED - 1), undefined, ...stages.slice(-1)] : stages;
  return (
    <span className="sg-critical-way">
      {shown.map((stage, at) => (
        <span key={`${at} ${stage?.key ?? ''}`}>
          {at > 0 && <span aria-hidden="true"> → </span>}
          {stage === undefined ? (
            '…'
          ) : basis.kind === 'file' ? (
            <button
              type="button"
              className="sg-link"
              onClick={() => select({ kind: 'stage', key: stage.key })}
            >
              {stage.label}
            </button>
          ) : (
            stage.label
          )}
          {stage?.shared === true && <span> {t('total.shared')}</span>}
        </span>
      ))}
    </span>
  );
}
