import { Background, BackgroundVariant, ReactFlow, useStore } from '@xyflow/react';
import type { ReactElement } from 'react';
import { select } from '#state/actions.ts';
import type { Card } from './cardTypes.ts';
import type { CanvasEdge } from './edges.ts';
import { CULL_FROM, FAR_ZOOM } from './metrics.ts';
import type { Picture } from './picture.ts';
import { RoutedEdge } from './RoutedEdge.tsx';
import { SourceCard } from './SourceCard.tsx';
import { PreambleCard, StageCard } from './StageCard.tsx';
import type { KeyboardHandlers } from './useKeyboard.ts';
import type { Moves } from './useMoves.ts';
import type { Pointing } from './usePointed.ts';
import { MAX_ZOOM, MIN_ZOOM } from './viewport.ts';

const nodeTypes = { stage: StageCard, preamble: PreambleCard, source: SourceCard };
const edgeTypes = { route: RoutedEdge };

/** A finger pans; only a finer pointer moves cards. */
const finePointer = typeof matchMedia === 'function' && matchMedia('(pointer: fine)').matches;

export interface GraphProps {
  readonly label: string;
  readonly picture: Picture;
  readonly moves: Moves;
  readonly pointing: Pointing;
  readonly keyboard: KeyboardHandlers;
  readonly onCard: (card: Card) => void;
  readonly onEdge: (edge: CanvasEdge) => void;
  readonly onMoveByHand: () => void;
}

/** The drawing area: React Flow with everything that edits a graph turned off. */
export function Graph(props: GraphProps): ReactElement {
  const { picture, moves, pointing, keyboard } = props;
  const far = useStore(({ transform }) => transform[2] < FAR_ZOOM);
  return (
    <ReactFlow
      className={far ? 'sg-distant' : ''}
      aria-label={props.label}
      nodes={picture.nodes}
      edges={picture.edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={moves.onNodesChange}
      onNodeClick={(_, node) => props.onCard(node.data.card)}
      onEdgeClick={(_, { data }) => data !== undefined && props.onEdge(data.edge)}
      onPaneClick={() => select(null)}
      onNodeMouseEnter={(_, { id }) => pointing.point({ card: id })}
      onNodeMouseLeave={pointing.leave}
      onEdgeMouseEnter={(_, { id }) => pointing.point({ edge: id })}
      onEdgeMouseLeave={pointing.leave}
      onMoveStart={(event) => event !== null && props.onMoveByHand()}
      onKeyDown={keyboard.onKeyDown}
      onFocus={keyboard.onFocus}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnScroll
      zoomOnDoubleClick={false}
      nodesDraggable={finePointer}
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
      attributionPosition="top-right"
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
    </ReactFlow>
  );
}
