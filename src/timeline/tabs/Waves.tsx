import type { ReactElement } from 'react';
import { Icon } from '#ui/icons.tsx';
import { useModel, useTimelineText } from '#timeline/model.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import { stepWords } from '#timeline/sentences.ts';
import { selectStep, useSelectedSteps } from '#timeline/useSteps.ts';
import './waves.css';
import { useActions } from '#state/useApp.ts';

/** Steps of a wave that are listed. */
const LISTED = 60;
/** Waves that are listed: beyond that the chart says more. */
const WAVES = 300;

/** Steps by earliest start, wave by wave. */
export function Waves(): ReactElement {
  const actions = useActions();
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const selected = useSelectedSteps();
  const { waves, basis, steps } = times;
  return (
    <>
      <p className="sg-view-about">{t('waves.about')}</p>
      <ol className="sg-waves">
        {waves.slice(0, WAVES).map((wave, at) => (
          <li key={wave.startMs} className="sg-wave">
            <h3>{t('waves.wave', { number: at + 1, time: time(wave.startMs) })}</h3>
            <ul>
              {wave.steps.slice(0, LISTED).map((id) => {
                const own = steps[id];
                const stage = own && basis.stages[firstOrigin(own.step)?.stage ?? -1];
                return own === undefined ? null : (
                  <li key={id}>
                    <button
                      type="button"
                      className={`sg-wave-step sg-role-${stage?.role ?? 'none'}`}
                      aria-pressed={selected.has(id)}
                      onClick={() => selectStep(actions, times, id)}
                    >
                      <span className="sg-wave-stage">
                        {stage?.role !== undefined && <Icon name={stage.role} size={12} />}
                        {stage?.label ?? t('lane.sources')}
                        {own.critical && <em>{t('table.critical')}</em>}
                      </span>
                      <code>{stepWords(own.step, t)}</code>
                    </button>
                  </li>
                );
              })}
            </ul>
            {wave.steps.length > LISTED && (
              <p className="sg-soft">{t('waves.more', { count: wave.steps.length - LISTED })}</p>
            )}
          </li>
        ))}
      </ol>
      {waves.length > WAVES && <p className="sg-soft">{t('waves.more', { count: waves.length - WAVES })}</p>}
    </>
  );
}
