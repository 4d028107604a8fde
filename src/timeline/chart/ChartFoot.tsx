import type { ReactElement } from 'react';
import { IconButton } from '#ui/Button.tsx';
import './chartFoot.css';
import { useModel, useTimelineText } from '#timeline/model.ts';
import { barSentence, gapWords, whySentence } from '#timeline/sentences.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { Zoom } from './useZoom.ts';

/** What the step under the pointer (or the selected one) is and waits for; else the legend. And the zoom. */
export function ChartFoot({
  told,
  zoom,
}: {
  readonly told: number | undefined;
  readonly zoom: Zoom;
}): ReactElement {
  const { times } = useModel();
  const { t } = useTimelineText();
  const step = told === undefined ? undefined : times.steps[told];
  return (
    <div className="sg-chart-foot">
      {step === undefined ? <Legend /> : <Told id={step.step.id} />}
      <span className="sg-chart-zoom">
        <IconButton icon="minus" label={t('chart.zoom-out')} onClick={() => zoom.by(1 / 1.6)} />
        <IconButton icon="plus" label={t('chart.zoom-in')} onClick={() => zoom.by(1.6)} />
        <IconButton icon="fit" label={t('chart.fit')} onClick={zoom.fit} />
      </span>
    </div>
  );
}

function Told({ id }: { readonly id: number }): ReactElement | null {
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const step = times.steps[id];
  if (step === undefined) return null;
  const stage = times.basis.stages[firstOrigin(step.step)?.stage ?? -1]?.label ?? '';
  const gaps = step.gaps.map((gap) => `${gapWords(gap, t)} ${time(gap.untilMs - gap.fromMs)}`);
  return (
    <p className="sg-chart-told">
      <b>{barSentence({ time: step, stage, state: undefined }, { t, time })}</b>
      <span className="sg-soft">{[whySentence(times, id, t), ...gaps].join('; ')}</span>
    </p>
  );
}

/** Signs of the chart; only those that occur. */
function Legend(): ReactElement {
  const { times, lanes } = useModel();
  const { t } = useTimelineText();
  const causes = new Set(times.steps.flatMap(({ gaps }) => gaps.map(({ cause }) => cause)));
  const entries = [
    { look: 'sg-legend-critical', words: t('legend.critical') },
    ...(times.steps.some(({ step }) => step.kind === 'image' || step.kind === 'context')
      ? [{ look: 'sg-legend-image', words: t('legend.image') }]
      : []),
    ...(lanes.some(({ bars }) => bars.some(({ shadow }) => shadow))
      ? [{ look: 'sg-bar-shadow', words: t('legend.shared') }]
      : []),
    ...[...causes].map((cause) => ({ look: `sg-gap sg-gap-${cause}`, words: t(`gap.${cause}`) })),
  ];
  return (
    <ul className="sg-chart-legend" aria-label={t('legend.title')}>
      {entries.map(({ look, words }) => (
        <li key={words}>
          <span className={`sg-legend-sign ${look}`} />
          {words}
        </li>
      ))}
    </ul>
  );
}
