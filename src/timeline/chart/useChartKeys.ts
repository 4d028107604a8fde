import type { KeyboardEvent } from 'react';
import { useActions } from '#state/useApp.ts';
import type { Lane } from './lanes.ts';
import { useModel, usePlace } from '#timeline/model.ts';
import { snapped } from './useDrag.ts';
import type { Zoom } from './useZoom.ts';

interface Place {
  readonly lane: number;
  readonly at: number;
}

/** The step's own bar among those that can have the focus. */
function placeOf(lanes: readonly Lane[], id: number): Place | undefined {
  for (const [lane, { bars }] of lanes.entries()) {
    const at = bars.findIndex(({ time, shadow }) => !shadow && time.step.id === id);
    if (at >= 0) return { lane, at };
  }
  return undefined;
}

/** Where an arrow leads: along the lane, or to the bar of the next lane that starts nearest in time. */
export function nextBar(lanes: readonly Lane[], id: number, key: string): number | undefined {
  const place = placeOf(lanes, id);
  if (place === undefined) return undefined;
  const own = lanes[place.lane]?.bars.filter(({ shadow }) => !shadow) ?? [];
  const at = own.findIndex(({ time }) => time.step.id === id);
  if (key === 'ArrowLeft') return own[at - 1]?.time.step.id;
  if (key === 'ArrowRight') return own[at + 1]?.time.step.id;
  if (key === 'Home') return own[0]?.time.step.id;
  if (key === 'End') return own.at(-1)?.time.step.id;
  const direction = key === 'ArrowUp' ? -1 : 1;
  const from = own[at]?.time.startMs ?? 0;
  for (let lane = place.lane + direction; lanes[lane] !== undefined; lane += direction) {
    const bars = lanes[lane]?.bars.filter(({ shadow }) => !shadow) ?? [];
    const distance = (startMs: number): number => Math.abs(startMs - from);
    const nearest = bars.toSorted((a, b) => distance(a.time.startMs) - distance(b.time.startMs))[0];
    if (nearest !== undefined) return nearest.time.step.id;
  }
  return undefined;
}

const walking = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** Share by which a key makes a step longer or shorter. */
const NUDGE = 0.1;

/** One widget for the keyboard: arrows walk, Enter selects, Shift and arrows change durations, +, - and 0 zoom. */
export function useChartKeys(parts: {
  readonly walkTo: (id: number) => void;
  readonly zoom: Zoom;
  readonly pick: (id: number) => void;
}): (event: KeyboardEvent) => void {
  const { setDurations } = useActions();
  const { walkTo, zoom, pick } = parts;
  const { times, lanes } = useModel();
  const { isReadOnly } = usePlace();

  const change = (id: number, direction: number): void => {
    const step = times.steps[id];
    if (isReadOnly || step === undefined || step.outcome === 'missing') return;
    const by = Math.max(step.durationMs * NUDGE, snapped(1000 * NUDGE, zoom.pxPerMs), 1);
    const ms = direction === 0 ? undefined : Math.max(0, Math.round(step.durationMs + direction * by));
    setDurations({ [step.name]: ms });
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const bar = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null;
    const id = bar === null ? undefined : Number(bar.dataset['step']);
    const { key } = event;
    if (key === '+' || key === '=') zoom.by(1.6);
    else if (key === '-') zoom.by(1 / 1.6);
    else if (key === '0') zoom.fit();
    else if (id === undefined) return;
    else if (event.shiftKey && key === 'ArrowRight') change(id, 1);
    else if (event.shiftKey && key === 'ArrowLeft') change(id, -1);
    else if (key === 'Delete' || key === 'Backspace') change(id, 0);
    else if (key === 'Enter' || key === ' ') pick(id);
    else if (walking.has(key)) {
      const next = nextBar(lanes, id, key);
      if (next !== undefined) walkTo(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
