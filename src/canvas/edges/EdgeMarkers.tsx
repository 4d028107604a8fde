import type { ReactElement } from 'react';
import { arrowheads, edgeKinds } from '#core/drawing/arrowheads.ts';
import type { EdgeKind } from '#core/drawing/edges.ts';

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

/** One edge of a kind, as the legend shows it. */
export function EdgeSample({ kind }: { readonly kind: EdgeKind }): ReactElement {
  return (
    <svg className="sg-edge-sample" width={44} height={14} viewBox="0 0 44 14" aria-hidden="true">
      <path className={`sg-edge sg-edge-${kind}`} d="M1 7H42" markerEnd={`url(#sg-arrow-${kind})`} />
    </svg>
  );
}
