import type { ReactElement } from 'react';
import { select } from '#state/actions.ts';
import { useModel, useTimelineText } from './model.ts';
import { firstOrigin } from './stepNames.ts';
import type { BuildTimes } from './times.ts';

/** How long the build takes, what decides it, and what overlapping saves. */
export function Totals(): ReactElement {
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const { makespanMs, sequentialMs, measured, peakParallelism } = times;
  const saved = Math.max(0, sequentialMs - makespanMs);
  const facts = [
    t('total.sequential', { time: time(sequentialMs) }),
    ...(saved > sequentialMs / 200
      ? [t('total.saved', { time: time(saved), share: saved / sequentialMs })]
      : []),
    t('total.peak', { count: peakParallelism }),
  ];
  return (
    <div className="sg-totals">
      <p className="sg-total">
        <b>{time(makespanMs)}</b> <span>{t(measured ? 'total.measured' : 'total.simulated')}</span>
      </p>
      <p className="sg-critical-stages">
        <span>{t('total.critical')}</span> <CriticalStages times={times} />
      </p>
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
  const { basis, criticalPath, steps } = times;
  const stages = criticalPath
    .map((id) => steps[id] && firstOrigin(steps[id].step)?.stage)
    .filter((stage, at, all) => stage !== undefined && stage !== all[at - 1])
    .flatMap((stage) => (stage === undefined ? [] : (basis.stages[stage] ?? [])));
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
        </span>
      ))}
    </span>
  );
}
