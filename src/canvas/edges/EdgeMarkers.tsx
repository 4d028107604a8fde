import type { ReactElement } from 'react';
import { arrowheads, edgeKinds } from '#core/drawing/arrowheads.ts';

/** Defines the arrowheads once for all edges. */
export function EdgeMarkers(): ReactElement {
  return (
    <svg className="sg-markers" aria-hidden="true">
      <defs>
        {edgeKinds.map((kind) => (
          <marker
            key={kind}
            id={`sg-arrow-${kind}`}
            className={`sg-arrow sg-edge-${kind}`}
            markerUnits="userSpaceOnUse"
            markerWidth={16}
            markerHeight={16}
            viewBox="-14 -8 16 16"
            orient="auto"
          >
            <path
              className={arrowheads[kind].open ? 'sg-arrow-open' : 'sg-arrow-solid'}
              d={arrowheads[kind].path}
            />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
