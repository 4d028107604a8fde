import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import { select, setCollapsed, setDirection, setShowContext } from '#state/actions.ts';
import { useOverview } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import { CardActionsContext } from './actions.ts';
import './canvas.css';
import { EdgeMarkers } from './EdgeMarkers.tsx';
import { FindingsContext, useFindings } from './findings.ts';
import { Graph, type GraphEvents } from './Graph.tsx';
import { Legend } from './Legend.tsx';
import { stageCardId } from '#core/drawing/names.ts';
import { Toolbar } from './Toolbar.tsx';
import { useChosen, useTimes } from './useChosen.ts';
import { useCommands } from './useCommands.ts';
import { useKeyboard } from './useKeyboard.ts';
import { useMoves } from './useMoves.ts';
import { usePicture } from './usePicture.ts';
import { usePointed } from './usePointed.ts';
import { useRequest } from './useRequest.ts';
import { useReveal } from './useReveal.ts';
import { useScene, type Scene } from './useScene.ts';
import { useStable } from './useStable.ts';
import { useViewport, type Sight } from './useViewport.ts';
import { boundsOf, rectOf } from './viewport.ts';
import { firstSpot, type Spot } from './walk.ts';

/** The graph of the present overview; nothing where the file has no instruction. */
export function Canvas(): ReactElement {
  return (
    <ReactFlowProvider>
      <CanvasInside />
    </ReactFlowProvider>
  );
}

function CanvasInside(): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const commands = useCommands();
  const { t } = commands.actions;
  const [tidied, setTidied] = useState(0);
  const [focus, setFocus] = useState<string>();
  const [spot, setSpot] = useState<Spot>();
  const overview = useOverview();
  const collapsed = useApp((state) => state.collapsed);
  const showContext = useApp((state) => state.showContext);
  const direction = useApp((state) => state.direction);

  const request = useRequest({ unfolded: commands.unfolded, focus, tidied });
  const scene = useScene(request);
  const moves = useMoves(scene);
  const pointing = usePointed();
  const chosen = useChosen();
  const times = useTimes(scene);

  const ground = useMemo(
    () =>
      scene === undefined
        ? undefined
        : { ...scene.request.drawing, places: scene.layout.nodes, direction: scene.request.direction },
    [scene],
  );
  const tabStop = useTabStop(ground, spot, chosen.card);
  const picture = usePicture({
    scene,
    moved: moves.moved,
    pointed: pointing.pointed,
    chosen,
    spot: tabStop,
    times,
    t,
  });
  const target = overview.stages[overview.plan.stage]?.key;
  const sight = useMemo(() => (scene === undefined ? undefined : sightOf(scene, target)), [scene, target]);
  const viewport = useViewport(sight, scene?.fresh ?? 0);
  const reveal = useReveal(scene, moves.moved, chosen, viewport);

  const cardById = useCallback(
    (id: string) => scene?.request.drawing.cards.find((card) => card.id === id),
    [scene],
  );
  const keyboard = useKeyboard({
    root,
    ground,
    setSpot,
    show: reveal,
    select: (id) => {
      const card = cardById(id);
      if (card !== undefined) commands.selectCard(card, request.drawing.edges);
    },
    toggle: (id) => {
      const card = cardById(id);
      if (card?.kind === 'stage') commands.actions.toggleCollapsed(card.stage.key);
    },
    clear: () => select(null),
    fit: viewport.fit,
    zoomBy: viewport.zoomBy,
  });

  const events = useStable<GraphEvents>({
    onNodesChange: moves.onNodesChange,
    onNodeClick: (_, { data }) => commands.selectCard(data.card, request.drawing.edges),
    onEdgeClick: (_, { data }) => {
      if (data !== undefined) commands.selectEdge(data.edge);
    },
    onPaneClick: () => select(null),
    onNodeMouseEnter: (_, { id }) => pointing.point({ card: id }),
    onNodeMouseLeave: pointing.leave,
    onEdgeMouseEnter: (_, { id }) => pointing.point({ edge: id }),
    onEdgeMouseLeave: pointing.leave,
    onMoveStart: (event) => {
      if (event !== null) viewport.onMoveByHand();
    },
    ...keyboard,
  });

  const findings = useFindings();
  const kinds = useMemo(() => new Set(request.drawing.edges.map(({ kind }) => kind)), [request]);
  const keys = overview.stages.map(({ key }) => key);
  const allCollapsed = keys.length > 0 && keys.every((key) => collapsed.includes(key));

  return (
    <CardActionsContext value={commands.actions}>
      <div ref={root} className="sg-canvas" data-direction={direction}>
        <EdgeMarkers />
        <FindingsContext value={findings}>
          <Graph label={t('canvas.label')} picture={picture} events={events} />
        </FindingsContext>
        {scene !== undefined && (
          <div className="sg-canvas-foot">
            <Legend t={t} present={kinds} />
            <Toolbar
              t={t}
              direction={direction}
              showContext={showContext}
              allCollapsed={allCollapsed}
              focused={request.focus !== undefined}
              canFocus={chosen.card !== undefined}
              onZoom={viewport.zoomBy}
              onFit={viewport.fit}
              onTidy={() => {
                moves.clear();
                setTidied(tidied + 1);
                commands.say(t('canvas.tidied'));
              }}
              onDirection={setDirection}
              onShowContext={setShowContext}
              onCollapseAll={(collapse) => {
                setCollapsed(collapse ? keys : []);
                setTidied(tidied + 1);
              }}
              onFocus={(on) => setFocus(on ? chosen.card : undefined)}
            />
          </div>
        )}
        <div className="sg-hidden" aria-live="polite">
          {commands.said}
        </div>
      </div>
    </CardActionsContext>
  );
}

/** The picture is about the target's card, or about the card it is narrowed to. */
function sightOf({ request, layout }: Scene, target: string | undefined): Sight {
  const { cards } = request.drawing;
  const bounds = boundsOf(cards, layout.nodes);
  const id = request.focus ?? (target === undefined ? undefined : stageCardId(target));
  const card = cards.find((each) => each.id === id);
  return { bounds, about: card === undefined ? bounds : rectOf(card, layout.nodes[card.id], undefined) };
}

/** The one card or line that Tab enters: where the keyboard was, else what is selected, else the first stage. */
function useTabStop(
  ground: Parameters<typeof firstSpot>[0] | undefined,
  spot: Spot | undefined,
  selected: string | undefined,
): Spot | undefined {
  return useMemo(() => {
    if (ground === undefined) return undefined;
    const has = (id: string | undefined): boolean => ground.cards.some((card) => card.id === id);
    if (spot !== undefined && has(spot.card)) return spot;
    return selected !== undefined && has(selected) ? { card: selected, item: undefined } : firstSpot(ground);
  }, [ground, spot, selected]);
}
