import { useRef, type DOMAttributes, type PointerEvent, type RefObject } from 'react';
import { useActions } from '#state/useApp.ts';
import { useModel } from '#timeline/model.ts';
import { tickStep } from './ticks.ts';

type Dragging =
  | {
      readonly kind: 'end';
      readonly id: number;
      readonly x: number;
      readonly ms: number;
      readonly px: number;
    }
  | {
      readonly kind: 'pan';
      readonly x: number;
      readonly y: number;
      readonly left: number;
      readonly top: number;
    };

/** Durations (ms) snap to a tenth of the distance of ticks, so that they come out round. */
export function snapped(ms: number, pxPerMs: number): number {
  const grid = Math.max(1, tickStep(pxPerMs, 90) / 20);
  return Math.max(0, Math.round(ms / grid) * grid);
}

/** Dragging in the chart: the end of a bar changes a duration, the ground pans (a finger pans by itself). */
export function useDrag(
  scroller: RefObject<HTMLDivElement | null>,
  pxPerMs: number,
): Pick<
  DOMAttributes<HTMLDivElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
> {
  const { setDurations } = useActions();
  const { times, preview } = useModel();
  const dragging = useRef<Dragging>(undefined);
  const tried = useRef<number>(undefined);

  const finish = (keep: boolean): void => {
    const drag = dragging.current;
    dragging.current = undefined;
    const step = drag?.kind === 'end' ? times.steps[drag.id] : undefined;
    if (step === undefined) return;
    preview(null);
    if (!keep || tried.current === undefined) return;
    setDurations({ [step.name]: tried.current });
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      const element = scroller.current;
      if (event.button !== 0 || element === null || !(event.target instanceof Element)) return;
      const handle = event.target.closest<HTMLElement>('[data-drag]');
      tried.current = undefined;
      if (handle !== null) {
        const id = Number(handle.dataset['drag']);
        dragging.current = {
          kind: 'end',
          id,
          x: event.clientX,
          ms: times.steps[id]?.durationMs ?? 0,
          px: pxPerMs,
        };
      } else if (event.pointerType === 'mouse' && event.target.closest('button, [data-axis]') === null) {
        const { scrollLeft: left, scrollTop: top } = element;
        dragging.current = { kind: 'pan', x: event.clientX, y: event.clientY, left, top };
      }
      if (dragging.current !== undefined) element.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const drag = dragging.current;
      const element = scroller.current;
      if (drag === undefined || element === null) return;
      if (drag.kind === 'pan') {
        element.scrollTo({ left: drag.left - (clientX - drag.x), top: drag.top - (clientY - drag.y) });
        return;
      }
      const step = times.steps[drag.id];
      const ms = snapped(drag.ms + (clientX - drag.x) / drag.px, drag.px);
      if (step === undefined || ms === tried.current) return;
      tried.current = ms;
      preview({ name: step.name, ms });
    },
    onPointerUp: () => finish(true),
    onPointerCancel: () => finish(false),
  };
}
