import { useReactFlow, useStore, type Rect } from '@xyflow/react';
import { useRef, type PointerEvent, type ReactElement } from 'react';
import type { PlacedStage } from '#canvas/view/sight.ts';

export interface PictureMapProps {
  readonly label: string;
  readonly stages: readonly PlacedStage[];
  /** The rectangle that holds them. */
  readonly bounds: Rect;
  /** Size on the screen (CSS pixels). */
  readonly size: { readonly width: number; readonly height: number };
  /** Called when the reader moves the view here. */
  readonly onMove: () => void;
}

/** Kept free around the cards, as a share of the larger side. */
const MARGIN = 0.04;

/**
 * All stages in the colours of their roles, and the part of them that is in view, which a pointer moves. What the
 * keyboard does here the list beside it does.
 */
export function PictureMap({ label, stages, bounds, size, onMove }: PictureMapProps): ReactElement {
  const flow = useReactFlow();
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const svg = useRef<SVGSVGElement>(null);

  const margin = Math.max(bounds.width, bounds.height) * MARGIN;
  const box = {
    x: bounds.x - margin,
    y: bounds.y - margin,
    width: bounds.width + 2 * margin,
    height: bounds.height + 2 * margin,
  };
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const moveTo = ({ clientX, clientY }: PointerEvent): void => {
    const toPicture = svg.current?.getScreenCTM()?.inverse();
    if (toPicture === undefined) return;
    const point = new DOMPoint(clientX, clientY).matrixTransform(toPicture);
    onMove();
    void flow.setCenter(point.x, point.y, { zoom: flow.getZoom(), duration: 0 });
  };
  return (
    <svg
      ref={svg}
      className="sg-map"
      role="img"
      aria-label={label}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      width={size.width}
      height={size.height}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event);
      }}
    >
      {stages.map(({ card, rect }) => (
        <rect key={card.id} className={`sg-map-card sg-role-${card.role}`} rx={8} {...rect} />
      ))}
      <path className="sg-map-elsewhere" fillRule="evenodd" d={frame(box) + frame(view)} />
      <rect className="sg-map-view" {...view} />
    </svg>
  );
}

function frame({ x, y, width, height }: Rect): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
