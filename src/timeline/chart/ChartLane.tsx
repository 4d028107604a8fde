import type { CSSProperties, ReactElement } from 'react';
import { useActions } from '#state/useApp.ts';
import type { StepState } from '#core/timing/moment.ts';
import { Icon } from '#ui/icons.tsx';
import { ChartBar } from './ChartBar.tsx';
import type { Lane } from './lanes.ts';
import { useModel, useTimelineText } from '#timeline/model.ts';
import type { Stretch } from './useStretch.ts';

export interface ChartLaneProps {
  readonly lane: Lane;
  /** What of it is drawn; nothing but its name where it is out of sight. */
  readonly stretch: Stretch;
  readonly inSight: boolean;
  readonly pxPerMs: number;
  readonly states: readonly StepState[] | undefined;
  readonly selected: ReadonlySet<number>;
  /** The step that Tab enters. */
  readonly stop: number | undefined;
  readonly odd: boolean;
}

/** Width (px) from which a bar has room for words. */
const ROOMY = 40;

/** A stage: its name, which stays in view, and its bars. */
export function ChartLane(props: ChartLaneProps): ReactElement {
  const { select } = useActions();
  const { lane, stretch, inSight, pxPerMs, states, selected, stop, odd } = props;
  const { times } = useModel();
  const { t } = useTimelineText();
  const { stage, rows } = lane;
  const bars = lane.bars.filter(
    ({ time }) =>
      (inSight && time.endMs >= stretch.fromMs && time.startMs <= stretch.untilMs) || time.step.id === stop,
  );
  const label = stage?.label ?? t('lane.sources');
  return (
    <div
      className={`sg-lane sg-lane-${stage?.role ?? 'none'} ${odd ? 'sg-lane-odd' : ''}`}
      style={{ '--rows': rows } as CSSProperties}
    >
      {stage !== undefined && times.basis.kind === 'file' ? (
        <button
          type="button"
          className="sg-lane-name"
          tabIndex={-1}
          title={label}
          onClick={() => select({ kind: 'stage', key: stage.key })}
        >
          {stage.role !== undefined && <Icon name={stage.role} size={13} />}
          <span>{label}</span>
        </button>
      ) : (
        <span className="sg-lane-name" title={stage === undefined ? t('lane.sources-about') : label}>
          {stage === undefined && <Icon name="context" size={13} />}
          <span>{label}</span>
        </span>
      )}
      <div className="sg-lane-bars">
        {bars.map((bar) => (
          <ChartBar
            key={`${bar.time.step.id}${bar.shadow ? ' shadow' : ''}`}
            bar={bar}
            stage={stage?.label ?? ''}
            state={states?.[bar.time.step.id]}
            selected={selected.has(bar.time.step.id)}
            roomy={(bar.time.endMs - bar.time.workMs) * pxPerMs >= ROOMY}
            tabbable={bar.time.step.id === stop && !bar.shadow}
          />
        ))}
      </div>
    </div>
  );
}
