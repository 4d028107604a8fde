import type { CSSProperties, ReactElement } from 'react';
import { useModel, useTimelineText } from '#timeline/model.ts';
import { firstOrigin } from '#timeline/stepNames.ts';
import { stepText } from '#timeline/stepText.ts';
import './table.css';
import { selectStep } from '#timeline/useSteps.ts';

/** Gains (ms) that are worth a line. */
const WORTH = 0.5;
const LISTED = 100;

/** Which step to shorten first: the gain of making each take no time. */
export function Gains(): ReactElement {
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const { basis, steps, simulatedMs } = times;
  const gaining = steps.filter(({ gainMs }) => gainMs > WORTH).toSorted((a, b) => b.gainMs - a.gainMs);
  const most = gaining[0]?.gainMs ?? 1;
  return (
    <>
      <p className="sg-view-about">{t('gains.about')}</p>
      {gaining.length === 0 ? (
        <p>{t('gains.none')}</p>
      ) : (
        <table className="sg-times sg-gains">
          <thead>
            <tr>
              <th scope="col">{t('gains.step')}</th>
              <th scope="col">{t('table.stage')}</th>
              <th scope="col">{t('table.duration')}</th>
              <th scope="col">{t('gains.gain')}</th>
              <th scope="col">{t('gains.left')}</th>
            </tr>
          </thead>
          <tbody>
            {gaining.slice(0, LISTED).map(({ step, gainMs, durationMs }) => (
              <tr key={step.id}>
                <th scope="row">
                  <button type="button" className="sg-link" onClick={() => selectStep(times, step.id)}>
                    <code>{stepText(step)}</code>
                  </button>
                </th>
                <td>{basis.stages[firstOrigin(step)?.stage ?? -1]?.label ?? t('lane.sources')}</td>
                <td className="sg-number">{time(durationMs)}</td>
                <td className="sg-number sg-gain" style={{ '--share': gainMs / most } as CSSProperties}>
                  {t('gains.less', { time: time(gainMs) })}
                </td>
                <td className="sg-number">{time(simulatedMs - gainMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {gaining.length > 0 && steps.length > gaining.length && (
        <p className="sg-soft">{t('gains.rest', { count: steps.length - gaining.length })}</p>
      )}
    </>
  );
}
