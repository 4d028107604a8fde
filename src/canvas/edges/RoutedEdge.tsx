import { EdgeLabelRenderer, useStore, type EdgeProps } from '@xyflow/react';
import { memo, type ReactElement } from 'react';
import { useCardActions } from '#canvas/actions.ts';
import './edge.css';
import type { CardEdge } from '#core/drawing/edges.ts';
import type { RouteEdge } from '#canvas/picture/flow.ts';
import { useCritical } from '#canvas/view/useTimeMarks.ts';
import { useOnChain } from '#canvas/parallel/parallelContext.ts';
import { edgeKindName, loadText } from '#canvas/cards/words.ts';

/** Loads a label lists before it says how many more there are. */
const SHOWN_LOADS = 4;

const none: readonly string[] = [];

/** An edge on the path that the layout routed between the cards. */
export const RoutedEdge = memo(({ data }: EdgeProps<RouteEdge>): ReactElement | null => {
  const critical = useCritical(data?.edge.references ?? none);
  const onChain = useOnChain(data?.edge.references ?? none);
  if (data === undefined) return null;
  const { edge, path, label, labelled } = data;
  const look = `sg-edge sg-edge-${edge.kind} ${critical || onChain ? 'sg-edge-critical' : ''}`;
  return (
    <>
      <path className="sg-edge-hit" d={path} />
      <path className={look} d={path} markerEnd={`url(#sg-arrow-${edge.kind})`} />
      {labelled && <EdgeLabel edge={edge} x={label.x} y={label.y} />}
    </>
  );
});
RoutedEdge.displayName = 'RoutedEdge';

/** What an edge carries; keeps its size on screen whatever the zoom. */
function EdgeLabel({
  edge,
  x,
  y,
}: {
  readonly edge: CardEdge;
  readonly x: number;
  readonly y: number;
}): ReactElement {
  const { t } = useCardActions();
  const zoom = useStore(({ transform }) => transform[2]);
  const lines = edge.loads.map(loadText);
  const more = lines.length - SHOWN_LOADS;
  return (
    <EdgeLabelRenderer>
      <div
        className={`sg-edge-label sg-edge-label-${edge.kind}`}
        style={{ transform: `translate(${x}px, ${y}px) scale(${1 / zoom}) translate(-50%, -50%)` }}
      >
        <b>{edgeKindName(edge.kind, t)}</b>
        {lines.slice(0, SHOWN_LOADS).map((line, index) => (
          <span key={`${index} ${line}`}>{line}</span>
        ))}
        {more > 0 && <span>{t('canvas.more', { count: more })}</span>}
      </div>
    </EdgeLabelRenderer>
  );
}
