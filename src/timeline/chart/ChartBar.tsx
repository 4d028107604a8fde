import { memo, type CSSProperties, type ReactElement } from 'react';
import type { StepState } from '#core/timing/moment.ts';
import { useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import './bars.css';
import type { Bar } from './lanes.ts';
import { useModel, usePlace, useTimelineText } from '#timeline/model.ts';
import { barSentence, gapWords, stepWords } from '#timeline/sentences.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';

export interface ChartBarProps {
  readonly bar: Bar;
  readonly stage: string;
  /** Undefined while no moment is looked at. */
  readonly state: StepState | undefined;
  readonly selected: boolean;
  readonly tabbable: boolean;
  /** Wide enough for words, and for an end to take hold of; narrow bars are one element each. */
  readonly roomy: boolean;
}

const place = (fromMs: number, untilMs: number, row: number): CSSProperties =>
  ({ '--at': fromMs, '--for': Math.max(0, untilMs - fromMs), '--row': row }) as CSSProperties;

/** A step: from its start to its end, with the gaps before its work. */
export const ChartBar = memo(
  ({ bar, stage, state, selected, tabbable, roomy }: ChartBarProps): ReactElement => {
    const { t, time: inWords } = useTimelineText();
    const say = useText();
    const { isReadOnly } = usePlace();
    const { time, row, shadow } = bar;
    const { step, outcome } = time;
    const text = stepWords(step, t);
    if (shadow) return <Shadow bar={bar} text={text} />;
    const words = barSentence({ time, stage, state: state && say(`state.${state}`) }, { t, time: inWords });
    const icon = state ?? (outcome === 'done' || outcome === 'missing' ? undefined : outcomeIcon[outcome]);
    const look = [
      `sg-bar sg-bar-${step.kind}`,
      time.critical ? 'sg-bar-critical' : '',
      selected ? 'sg-bar-selected' : '',
      time.edited ? 'sg-bar-edited' : '',
      `sg-bar-is-${state ?? outcome}`,
    ];
    return (
      <>
        {time.gaps.map((gap) => (
          <span
            key={gap.cause}
            className={`sg-gap sg-gap-${gap.cause}`}
            style={place(gap.fromMs, gap.untilMs, row)}
            title={`${gapWords(gap, t)}: ${inWords(gap.untilMs - gap.fromMs)}`}
          />
        ))}
        <button
          type="button"
          className={look.join(' ')}
          style={place(time.workMs, time.endMs, row)}
          data-step={step.id}
          tabIndex={tabbable ? 0 : -1}
          aria-pressed={selected}
          aria-label={words}
          title={words}
        >
          {roomy && (
            <span className="sg-bar-words">
              {icon !== undefined && <Icon name={icon} size={12} />}
              <span>{text}</span>
            </span>
          )}
          {roomy && outcome !== 'missing' && !isReadOnly && (
            <span className="sg-bar-end" data-drag={step.id} title={t('durations.drag')} />
          )}
        </button>
      </>
    );
  },
);
ChartBar.displayName = 'ChartBar';

const outcomeIcon = {
  cached: 'cached',
  canceled: 'canceled',
  failed: 'failed',
  running: 'running',
  hung: 'lock',
  never: 'waiting',
} as const;

/** The step runs in another stage's lane, and only once. */
function Shadow({ bar, text }: { readonly bar: Bar; readonly text: string }): ReactElement {
  const { times } = useModel();
  const { t } = useTimelineText();
  const { time, row } = bar;
  const owner = times.basis.stages[firstOrigin(time.step)?.stage ?? -1]?.label ?? '';
  return (
    <span
      className={`sg-bar-shadow ${time.critical ? 'sg-bar-critical' : ''}`}
      style={place(time.workMs, time.endMs, row)}
      data-step={time.step.id}
      title={t('bar.shared', { step: text, stage: owner })}
    />
  );
}
