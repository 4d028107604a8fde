import { useEffect, useRef, type PointerEvent, type ReactElement, type RefObject } from 'react';
import { useActions, useAppStore } from '#state/useApp.ts';
import { buildEndMs } from '#core/timing/buildEnd.ts';
import { useModel, useTimelineText } from '#timeline/model.ts';
import { ticksBetween, tickStep } from './ticks.ts';
import type { Stretch } from './useStretch.ts';
import { acrossIn } from './across.ts';

/** Least distance (px) of two ticks. */
const APART = 90;

export interface AxisProps {
  readonly stretch: Stretch;
  readonly pxPerMs: number;
  readonly labels: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The time axis; dragging along it chooses a moment. */
export function Axis({ stretch, pxPerMs, labels, scroller }: AxisProps): ReactElement {
  const { setMoment, setPlaying } = useActions();
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const step = tickStep(pxPerMs, APART);
  const ticks = ticksBetween(Math.max(0, stretch.fromMs), Math.min(stretch.untilMs, buildEndMs(times)), step);
  const choose = ({ clientX, buttons }: PointerEvent): void => {
    const element = scroller.current;
    if (element === null || buttons !== 1) return;
    const x = acrossIn(element, clientX) + element.scrollLeft - labels;
    setPlaying(false);
    setMoment(Math.min(times.makespanMs, x / pxPerMs));
  };
  return (
    <div
      className="sg-axis"
      title={t('chart.axis')}
      data-axis=""
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        choose(event);
      }}
      onPointerMove={choose}
    >
      <span className="sg-axis-corner" />
      {ticks.map((ms) => (
        <span key={ms} className="sg-tick" style={{ left: labels + ms * pxPerMs }}>
          {time(ms)}
        </span>
      ))}
    </div>
  );
}

/** The moment that is looked at. It moves with every frame, so it is moved past React; while playing it stays in view. */
export function Cursor({ scroller, pxPerMs, labels }: Omit<AxisProps, 'stretch'>): ReactElement {
  const store = useAppStore();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = (moment: number | null): void => {
      if (line.current === null) return;
      line.current.hidden = moment === null;
      line.current.style.setProperty('--at', String(moment ?? 0));
      const element = scroller.current;
      if (element === null || moment === null || !store.getState().timeline.playing) return;
      const x = moment * pxPerMs;
      const seen = element.clientWidth - labels;
      if (x < element.scrollLeft || x > element.scrollLeft + seen) element.scrollTo({ left: x - seen / 10 });
    };
    move(store.getState().timeline.moment);
    return store.subscribe(({ timeline }, before) => {
      if (timeline.moment !== before.timeline.moment) move(timeline.moment);
    });
  }, [scroller, pxPerMs, labels, store]);
  return <div ref={line} className="sg-cursor" hidden aria-hidden="true" />;
}
