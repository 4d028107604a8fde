import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { splitterLook, type SplitterLineProps } from './SplitterLine.tsx';

/** `horizontal`: `value` is a height. */
export interface SplitterProps extends SplitterLineProps {
  readonly label: string;
  /** Id of the panel it resizes. */
  readonly controls: string;
  /** Width of that panel (CSS pixels). */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Whether the panel lies before or after the splitter. */
  readonly side: 'before' | 'after';
  readonly onChange: (width: number) => void;
  /** A double click: back to the width it had at first. */
  readonly onReset: () => void;
}

const STEP = 16;

/** A line between two panels, dragged with the pointer or moved with the arrow keys. */
export function Splitter(props: SplitterProps): ReactElement {
  const { label, controls, value, min, max, side, onChange, onReset, orientation = 'vertical' } = props;
  const drag = useRef<{ readonly at: number; readonly width: number } | null>(null);
  const isFlat = orientation === 'horizontal';
  const sign = side === 'before' ? 1 : -1;
  const set = (width: number): void => onChange(Math.round(Math.min(max, Math.max(min, width))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const widths: Readonly<Record<string, number>> = {
      [isFlat ? 'ArrowDown' : 'ArrowRight']: value + sign * STEP,
      [isFlat ? 'ArrowUp' : 'ArrowLeft']: value - sign * STEP,
      Home: min,
      End: max,
    };
    const width = widths[event.key];
    if (width === undefined) return;
    event.preventDefault();
    set(width);
  };

  const along = ({ clientX, clientY }: PointerEvent): number => (isFlat ? clientY : clientX);
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current !== null) set(drag.current.width + sign * (along(event) - drag.current.at));
  };

  return (
    <div
      role="separator"
      aria-orientation={orientation}
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={splitterLook({ orientation })}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { at: along(event), width: value };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}
