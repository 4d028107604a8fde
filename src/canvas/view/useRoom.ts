import { useContext, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Room } from '#core/layout/room.ts';
import type { AppState } from '#state/types.ts';
import { useApp } from '#state/useApp.ts';
import { FrameContext, type Frame } from '#canvas/frame.ts';
import { ReadingContext } from '#canvas/picture/reading.ts';
import { partHeightIn } from './opening.ts';
import { roomIn, type Size } from './viewport.ts';

/** Quiet time (ms) after which a canvas that changes its size is taken to have done so. */
const QUIET = 140;
/** Where there is no layout, as in a test without a browser. */
const USUAL: Size = { width: 1000, height: 700 };

/** Room, and what the cards showed when it was measured: what says so above the canvas takes some of it. */
export interface RoomNow {
  readonly room: Room;
  readonly marks: AppState['marks'];
}

/** Room for a picture on the canvas, or in its frame: at once when it appears, and whenever its size has settled again. */
export function useRoom(canvas: RefObject<HTMLElement | null>): RoomNow | undefined {
  const [room, setRoom] = useState<RoomNow>();
  const marks = useApp((state) => state.marks);
  const shown = useRef(marks);
  useLayoutEffect(() => {
    shown.current = marks;
  });
  const { heightFor } = useContext(FrameContext);
  const { largest } = useContext(ReadingContext);
  useLayoutEffect(
    () => setRoom({ room: roomOf(canvas.current, heightFor, largest), marks: shown.current }),
    [canvas, heightFor, largest],
  );
  useEffect(() => {
    const { current } = canvas;
    if (current === null || typeof ResizeObserver !== 'function') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const next = roomOf(current, heightFor, largest);
        setRoom((before) =>
          before?.room.width === next.width && before.room.height === next.height
            ? before
            : { room: next, marks: shown.current },
        );
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
