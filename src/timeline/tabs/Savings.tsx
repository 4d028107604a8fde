import type { CSSProperties, ReactElement } from 'react';
import { stepWords } from '#timeline/sentences.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { Saving } from '#core/timing/buildTimesTypes.ts';
import { useActions } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { useModel, useTimelineText } from '#timeline/model.ts';
import { selectStep } from '#timeline/useSteps.ts';
import './table.css';

const LISTED = 100;

/** Which step to shorten first: what making each take no time would save. */
export function Savings(): ReactElement {
  const { times } = useModel();
  const { t } = useTimelineText();
  const { savings } = times;
  if (savings === undefined) return <AskDurations />;
  return (
    <>
      <p className="sg-view-about">{t('savings.about')}</p>
      {savings.length === 0 ? <p>{t('savings.none')}</p> : <SavingsTable savings={savings} />}
      {savings.length > 0 && times.steps.length > savings.length && (
        <p className="sg-soft">{t('savings.rest', { count: times.steps.length - savings.length })}</p>
      )}
    </>
  );
}

/** Where every step is taken to be equally long, each on the longest path would save the same second. */
function AskDurations(): ReactElement {
  const { showTab } = useActions();
  const { t } = useTimelineText();
  return (
    <div className="sg-view-ask">
      <p>{t('savings.ask')}</p>
      <Button icon="outline" onClick={() => showTab('table')}>
        {t('savings.ask-table')}
      </Button>
    </div>
  );
}

function SavingsTable({ savings }: { readonly savings: readonly Saving[] }): ReactElement {
  const actions = useActions();
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const { basis, steps } = times;
  const most = savings[0]?.savingMs ?? 1;
  return (
    <table className="sg-times sg-savings">
      <thead>
        <tr>
          <th scope="col">{t('savings.step')}</th>
          <th scope="col">{t('table.stage')}</th>
          <th scope="col">{t('table.duration')}</th>
          <th scope="col">{t('savings.saving')}</th>
          <th scope="col">{t('savings.left')}</th>
        </tr>
      </thead>
      <tbody>
        {savings.slice(0, LISTED).map(({ step: id, savingMs, leftMs }) => {
          const own = steps[id];
          return own === undefined ? null : (
            <tr key={id}>
              <th scope="row">
                <button type="button" className="sg-link" onClick={() => selectStep(actions, times, id)}>
                  <code>{stepWords(own.step, t)}</code>
                </button>
              </th>
              <td>{basis.stages[firstOrigin(own.step)?.stage ?? -1]?.label ?? t('lane.sources')}</td>
              <td className="sg-number">{time(own.durationMs)}</td>
              <td className="sg-number sg-saving" style={{ '--share': savingMs / most } as CSSProperties}>
                {t('savings.less', { time: time(savingMs) })}
              </td>
              <td className="sg-number">{time(leftMs)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
