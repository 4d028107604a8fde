import {
  Background,
  BackgroundVariant,
  ReactFlow,
  type NodeChange,
  type ReactFlowProps,
} from '@xyflow/react';
import {
  memo,
  useContext,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { FrameContext, type Frame } from './frame.ts';
import type { CardNode, RouteEdge } from './picture/flow.ts';
import { CULL_FROM } from './picture/metrics.ts';
import type { Picture } from './picture/picture.ts';
import { RoutedEdge } from './edges/RoutedEdge.tsx';
import { SourceCard } from './cards/SourceCard.tsx';
import { PreambleCard, StageCard } from './cards/StageCard.tsx';
import { MAX_ZOOM, MIN_ZOOM } from './view/viewport.ts';

const nodeTypes = { stage: StageCard, preamble: PreambleCard, source: SourceCard };
const edgeTypes = { route: RoutedEdge };

/** A finger pans; only a finer pointer moves cards. */
const finePointer = typeof matchMedia === 'function' && matchMedia('(pointer: fine)').matches;

type Gestures = Pick<
  ReactFlowProps,
  'panOnDrag' | 'panOnScroll' | 'zoomOnScroll' | 'zoomOnPinch' | 'nodesDraggable' | 'preventScrolling'
>;

/** What moves the picture, by what surrounds it. A pinch and Ctrl with the wheel are one to React Flow. */
const gestures: Readonly<Record<Frame['gestures'], Gestures>> = {
  all: { panOnScroll: true, nodesDraggable: finePointer },
  shared: { panOnDrag: finePointer, zoomOnScroll: false, nodesDraggable: false, preventScrolling: false },
  none: {
    panOnDrag: false,
    zoomOnScroll: false,
    zoomOnPinch: false,
    nodesDraggable: false,
    preventScrolling: false,
  },
};

/** What the reader does on the drawing area. The functions must stay the same. */
export type GraphEvents = {
  readonly onNodesChange: (changes: NodeChange<CardNode>[]) => void;
  readonly onNodeClick: (event: MouseEvent, node: CardNode) => void;
  readonly onEdgeClick: (event: MouseEvent, edge: RouteEdge) => void;
  readonly onPaneClick: () => void;
  readonly onNodeMouseEnter: (event: MouseEvent, node: CardNode) => void;
  readonly onNodeMouseLeave: () => void;
  readonly onEdgeMouseEnter: (event: MouseEvent, edge: RouteEdge) => void;
  readonly onEdgeMouseLeave: () => void;
  /** The event is null where the view moved by itself. */
  readonly onMoveStart: (event: object | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
};

export interface GraphProps {
  readonly label: string;
  readonly picture: Picture;
  readonly events: GraphEvents;
  /** What else lies on the drawing area. */
  readonly children?: ReactNode;
}

/** The drawing area: React Flow with everything that edits a graph turned off. */
export const Graph = memo(({ label, picture, events, children }: GraphProps): ReactElement => {
  const frame = useContext(FrameContext);
  return (
    <ReactFlow
      {...events}
      {...gestures[frame.gestures]}
      aria-label={label}
      nodes={picture.nodes}
      edges={picture.edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      zoomOnDoubleClick={false}
      nodeDragThreshold={4}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      onlyRenderVisibleElements={picture.nodes.length >= CULL_FROM}
      attributionPosition="bottom-right"
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
      {children}
    </ReactFlow>
  );
});
Graph.displayName = 'Graph';
