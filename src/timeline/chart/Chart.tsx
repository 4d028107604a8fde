import {
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type PointerEvent,
  type ReactElement,
} from 'react';
import { buildEndMs, exportBars } from '#core/timing/buildEnd.ts';
import { Arrows } from './Arrows.tsx';
import './chart.css';
import { ChartFoot } from './ChartFoot.tsx';
import { ChartLane } from './ChartLane.tsx';
import { ExportLane, exportRows } from './ExportLane.tsx';
import { Axis, Cursor } from './ChartTime.tsx';
import type { Lane } from './lanes.ts';
import { useModel, usePlace, useTimelineText } from '#timeline/model.ts';
import { AXIS_HEIGHT, rowHeight, rowsAbove } from './rows.ts';
import { useChartKeys } from './useChartKeys.ts';
import { useDrag } from './useDrag.ts';
import { useStates } from '#timeline/play/useStates.ts';
import { selectStep, useSelectedSteps } from '#timeline/useSteps.ts';
import { useStretch, type Stretch } from './useStretch.ts';
import { useWalk } from './useWalk.ts';
import { MARGIN, useZoom } from './useZoom.ts';
import { useActions } from '#state/useApp.ts';

/** Width (px) of a letter of a name, of what stands beside it, and of the column, least and most. */
const LETTER = 7;
const BESIDE = 38;
const LEAST = 84;

/** Width (px) of the column of names: as wide as they need, within a third of the window. */
function labelWidth(lanes: readonly Lane[], isLarge: boolean): number {
  const longest = lanes.reduce((most, { stage }) => Math.max(most, stage?.label.length ?? 0), 0);
  const most = Math.max(LEAST, Math.min(isLarge ? 320 : 220, window.innerWidth * 0.36));
  return Math.round(Math.min(most, Math.max(LEAST, longest * LETTER * (isLarge ? LARGER : 1) + BESIDE)));
}

/** How much larger type is in a hall. */
const LARGER = 1.35;

/** The id of the step whose bar an element belongs to. */
function stepAt(target: EventTarget | null): number | undefined {
  const bar = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;
  return bar === null ? undefined : Number(bar.dataset['step']);
}

/** Whether a lane is in the part that is drawn; the axis lies above all lanes. */
function isInSight({ top, bottom }: Stretch, rowsAboveIt: number, rows: number, rowPx: number): boolean {
  const y = rowsAboveIt * rowPx;
  return y + rows * rowPx >= top && y <= bottom;
}

/** Lanes by stage, bars by step. The table says the same as text. */
export function Chart(): ReactElement {
  const actions = useActions();
  const model = useModel();
  const { times, lanes } = model;
  const { t } = useTimelineText();
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { isReadOnly, isLarge = false } = usePlace();
  const labels = useMemo(() => labelWidth(lanes, isLarge), [lanes, isLarge]);
  const [hovered, setHovered] = useState<number>();
  const [picked, setPicked] = useState<number>();
  const exports = useMemo(() => exportBars(times), [times]);
  const endMs = useMemo(() => buildEndMs(times), [times]);
  const zoom = useZoom(scroller, endMs, labels);
  const { stretch, onScroll } = useStretch(scroller, zoom, zoom.pxPerMs);
  const states = useStates(model);
  const chosen = useSelectedSteps();
  const drag = useDrag(scroller, zoom.pxPerMs);
  const selected = useMemo(
    () => (chosen.size > 0 || picked === undefined ? chosen : new Set([picked])),
    [chosen, picked],
  );
  const pick = (id: number): void => {
    setPicked(id);
    selectStep(actions, times, id);
  };
  const [first] = selected;
  const walk = useWalk(scroller);
  const stop = walk.at ?? first ?? lanes[0]?.bars[0]?.time.step.id;
  const keys = useChartKeys({ walkTo: walk.to, zoom, pick });
  const told = hovered ?? first;
  const tops = useMemo(() => rowsAbove(lanes), [lanes]);
  const rows = tops.total + exportRows(exports);
  const rowPx = rowHeight(rows, zoom.height, isLarge);
  const height = rows * rowPx;

  return (
    <>
      <div
        ref={scroller}
        className="sg-chart"
        role="group"
        aria-label={t('chart.label')}
        aria-describedby={hint}
        style={
          {
            '--px': zoom.pxPerMs,
            '--labels': `${labels}px`,
            '--row-px': `${rowPx}px`,
          } as CSSProperties
        }
        onScroll={onScroll}
        onKeyDown={keys}
        onFocus={({ target }) => {
          const id = stepAt(target);
          if (id !== undefined) walk.to(id);
        }}
        onClick={({ target }) => {
          const id = stepAt(target);
          if (id !== undefined) pick(id);
        }}
        onPointerOver={({ target }: PointerEvent) => setHovered(stepAt(target))}
        onPointerLeave={() => setHovered(undefined)}
        {...drag}
      >
        <div
          className="sg-chart-paper"
          style={{
            width: labels + endMs * zoom.pxPerMs + MARGIN,
            minHeight: height + AXIS_HEIGHT,
          }}
        >
          <Axis stretch={stretch} pxPerMs={zoom.pxPerMs} labels={labels} scroller={scroller} />
          {lanes.map((lane, at) => (
            <ChartLane
              key={lane.stage?.key ?? ''}
              lane={lane}
              stretch={stretch}
              inSight={isInSight(stretch, tops.lanes[at] ?? 0, lane.rows, rowPx)}
              pxPerMs={zoom.pxPerMs}
              states={states}
              selected={selected}
              stop={stop}
              odd={at % 2 === 1}
            />
          ))}
          {exports.length > 0 && (
            <ExportLane bars={exports} pxPerMs={zoom.pxPerMs} odd={lanes.length % 2 === 1} />
          )}
          {told !== undefined && <Arrows step={told} tops={tops} />}
          <Cursor scroller={scroller} pxPerMs={zoom.pxPerMs} labels={labels} />
        </div>
      </div>
      <p id={hint} className="sg-hidden">
        {t(isReadOnly ? 'chart.hint-fixed' : 'chart.hint')}
      </p>
      <ChartFoot told={told} zoom={zoom} />
    </>
  );
}
