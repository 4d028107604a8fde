import { createContext } from 'react';

/** What surrounds the canvas, where that is not our own page but a frame in somebody else's. */
export interface Frame {
  /**
   * `all`: the picture moves as on the page. `shared`: what scrolls the page around the frame is left to it (wheel, one finger).
   * `none`: the picture stays where it is.
   */
  readonly gestures: 'all' | 'shared' | 'none';
  /**
   * Height (CSS pixels) that the picture is searched for instead of that of the canvas, by the width of the canvas: a
   * frame that is given the height that the picture asks for must not change the picture by that.
   */
  readonly heightFor?: (width: number) => number;
  /** Told the height of the canvas (CSS pixels) at which the picture fills it. */
  readonly onHeight?: (height: number) => void;
}

/** The page, where nothing else is said. */
export const FrameContext = createContext<Frame>({ gestures: 'all' });
