import type { ReactElement } from 'react';
import type { EdgeKind } from './edges.ts';

/** Arrowheads, tip at (0, 0), pointing right: every kind has a shape of its own. */
const heads: Readonly<Record<EdgeKind, { readonly d: string; readonly open?: boolean }>> = {
  from: { d: 'M0 0L-10 -5V5z' },
  copy: { d: 'M-8 -5L0 0L-8 5', open: true },
  mount: { d: 'M0 0L-5.5 -4.5L-11 0L-5.5 4.5z' },
  onbuild: { d: 'M-6 -5L0 0L-6 5M-12 -5L-6 0L-12 5', open: true },
  add: { d: 'M0 -4H-8V4H0z' },
  context: { d: 'M0 0a3.5 3.5 0 1 1 -7 0a3.5 3.5 0 1 1 7 0z' },
};

export const edgeKinds: readonly EdgeKind[] = ['from', 'copy', 'mount', 'onbuild', 'add', 'context'];

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
              className={heads[kind].open === true ? 'sg-arrow-open' : 'sg-arrow-solid'}
              d={heads[kind].d}
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
