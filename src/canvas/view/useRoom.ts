import { useContext, useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { Room } from '#core/layout/fit.ts';
import { FrameContext, type Frame } from '#canvas/frame.ts';
import { ReadingContext } from '#canvas/picture/reading.ts';
import { partHeightIn } from './opening.ts';
import { roomIn, type Size } from './viewport.ts';

/** Quiet time (ms) after which a canvas that changes its size is taken to have done so. */
const QUIET = 140;
/** Where there is no layout, as in a test without a browser. */
const USUAL: Size = { width: 1000, height: 700 };

/** Room for a picture on the canvas, or in its frame: at once when it appears, and whenever its size has settled again. */
export function useRoom(canvas: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<Room>();
  const { heightFor } = useContext(FrameContext);
  const { largest } = useContext(ReadingContext);
  useLayoutEffect(() => setRoom(roomOf(canvas.current, heightFor, largest)), [canvas, heightFor, largest]);
  useEffect(() => {
    const { current } = canvas;
    if (current === null || typeof ResizeObserver !== 'function') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const next = roomOf(current, heightFor, largest);
        setRoom((before) => (before?.width === next.width && before.height === next.height ? before : next));
      }, QUIET);
    });
    observer.observe(current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [canvas, heightFor, largest]);
  return room;
}

function roomOf(canvas: HTMLElement | null, heightFor: Frame['heightFor'], largest: number): Room {
  const width = canvas?.clientWidth ?? 0;
  const now = { width, height: heightFor?.(width) ?? canvas?.clientHeight ?? 0 };
  const size = now.width === 0 || now.height === 0 ? USUAL : now;
  return { ...roomIn(size), partHeight: partHeightIn(size), largest };
}
