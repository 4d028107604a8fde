import { useEffect, useRef, useState, type RefObject } from 'react';
import type { SizeMessage } from '#state/embedAddress.ts';

/** Heights (CSS pixels) between which a picture is searched for, and its share of the width; on a phone it stands. */
const LEAST = 320;
const MOST = 840;
const SHARE = 0.66;
const NARROW = 480;
const NARROW_SHARE = 2;
/** Time (ms) in which what changes is taken together. */
const QUIET = 80;
/** Differences (CSS pixels) that are none: sizes are rounded on the way. */
const STEP = 3;

/** Height of the canvas that a picture is made for, in a frame that will have the height of its picture. */
export function pictureHeight(width: number): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, width * (width < NARROW ? NARROW_SHARE : SHARE))));
}

/** What scrolls in a frame that is too low for it, or is left with room in one that is too high. */
const scrolling = '.sg-timeline, .sg-timeline-view, .sg-chart, .sg-matrix-scroll, .sg-outline';

/** How much higher (less than 0: lower) an element must be to hold just what is in it. */
function missing(box: Element): number {
  const { top } = box.getBoundingClientRect();
  const bottom = [...box.children].reduce(
    (most, child) => Math.max(most, child.getBoundingClientRect().bottom),
    top,
  );
  const { paddingBottom, borderTopWidth } = getComputedStyle(box);
  const content = bottom - top + box.scrollTop + parseFloat(paddingBottom) - parseFloat(borderTopWidth);
  return content - box.clientHeight;
}

/** Height of a frame that just holds everything in it, with the canvas as high as it asks for. */
function wantedHeight(root: HTMLElement, canvasHeight: number | undefined): number {
  const canvas = root.querySelector('.sg-canvas');
  const lacks = [...root.querySelectorAll(scrolling)].reduce((sum, box) => sum + missing(box), 0);
  const lacking = canvas === null || canvasHeight === undefined ? 0 : canvasHeight - canvas.clientHeight;
  return Math.ceil(root.clientHeight + lacks + lacking);
}

export interface WantedHeight {
  /** What the canvas asked for (CSS pixels); undefined until it did. */
  readonly canvas: number | undefined;
  readonly onCanvas: (height: number) => void;
}

/** Tells the page around the frame the height that the frame asks for, whenever that changes; nothing unless `wanted`. */
export function useHeight(root: RefObject<HTMLElement | null>, wanted: boolean): WantedHeight {
  const [canvas, setCanvas] = useState<number>();
  const told = useRef(0);
  useEffect(() => {
    const { current } = root;
    if (!wanted || current === null) return undefined;
    const tell = (): void => {
      const height = wantedHeight(current, canvas);
      if (Math.abs(height - told.current) < STEP) return;
      told.current = height;
      const message: SizeMessage = { source: 'stagegraph', type: 'size', height };
      // Whoever has the frame may know how high it would be.
      window.parent.postMessage(message, '*');
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET);
    };
    soon();
    const resized = new ResizeObserver(soon);
    resized.observe(current);
    const changed = new MutationObserver(soon);
    changed.observe(current, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      resized.disconnect();
      changed.disconnect();
    };
  }, [root, wanted, canvas]);
  return { canvas, onCanvas: setCanvas };
}
