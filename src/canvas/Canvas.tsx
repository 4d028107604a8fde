import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useOpened, useOverview } from '#state/overview.ts';
import { CardActionsContext } from './actions.ts';
import './canvas.css';
import { EdgeMarkers } from './edges/EdgeMarkers.tsx';
import { FollowBar } from './FollowBar.tsx';
import { FindingsContext, useFindings } from './cards/findings.ts';
import { Graph, type GraphEvents } from './Graph.tsx';
import { Legend } from './Legend.tsx';
import type { Card } from '#core/drawing/cardTypes.ts';
import { focusOn, type Focus } from '#core/drawing/drawing.ts';
import { stageCardId } from '#core/drawing/names.ts';
import type { Way } from '#core/drawing/relations.ts';
import { Toolbar } from './Toolbar.tsx';
import { useChosen, useSides, useTimes, useTrail } from './view/useChosen.ts';
import { useCommands } from './view/useCommands.ts';
import { useDirection } from './view/useDirection.ts';
import { useCollapseLarge, useFocus } from './view/useFocus.ts';
import { useKeyboard } from './view/useKeyboard.ts';
import { useMoves } from './view/useMoves.ts';
import { usePicture } from './picture/usePicture.ts';
import { usePointed } from './view/usePointed.ts';
import { useRequest } from './view/useRequest.ts';
import { useReveal } from './view/useReveal.ts';
import { useScene, type Scene } from './picture/useScene.ts';
import { useStable } from './picture/useStable.ts';
import { useViewport, type Sight } from './view/useViewport.ts';
import { boundsOf, rectOf } from './view/viewport.ts';
import { firstSpot, type Spot } from './view/walk.ts';

/** The graph of the present overview; nothing where the file has no instruction. */
export function Canvas(): ReactElement {
  return (
    <ReactFlowProvider>
      <CanvasInside />
    </ReactFlowProvider>
  );
}

function CanvasInside(): ReactElement {
  const { select, setCollapsed, setDirection, setShowContext } = useActions();
  const root = useRef<HTMLDivElement>(null);
  const commands = useCommands();
  const { t } = commands.actions;
  const [tidied, setTidied] = useState(0);
  const [follow, setFollow] = useState<Way>();
  const [spot, setSpot] = useState<Spot>();
  const overview = useOverview();
  const collapsed = useApp((state) => state.collapsed);
  const showContext = useApp((state) => state.showContext);
  const direction = useApp((state) => state.direction);

  const opened = useOpened();
  useCollapseLarge(opened);
  const { focus, narrow } = useFocus(opened);
  const chosen = useChosen();
  const trail = useTrail();
  const request = useRequest({
    unfolded: commands.unfolded,
    focus,
    chosen: chosen.card,
    tidied,
    opened,
  });
  useDirection(request, root);
  const scene = useScene(request);
  const moves = useMoves(scene);
  const pointing = usePointed();
  const times = useTimes(scene);
  const sides = useSides(t);

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
    sides,
    trail,
    follow,
    t,
  });
  const target = (overview.stages[overview.plan.stage] ?? overview.stages.at(-1))?.key;
  const sight = useMemo(() => (scene === undefined ? undefined : sightOf(scene, target)), [scene, target]);
  const viewport = useViewport(sight, scene?.fresh ?? 0);
  const reveal = useReveal(scene, moves.moved, chosen, trail, viewport);

  const cardById = useCallback(
    (id: string) => scene?.request.drawing.cards.find((card) => card.id === id),
    [scene],
  );
  const stagesIn = (cards: readonly Card[]): number => cards.filter(({ kind }) => kind === 'stage').length;
  const sayShown = (next: Focus | undefined): void => {
    const total = overview.stages.length;
    const shown = next === undefined ? total : stagesIn(focusOn(request.whole, next).cards);
    commands.say(next === undefined ? t('focus.said-all') : t('focus.said', { shown, total }));
  };
  const showOnly = (): void => {
    const { card } = chosen;
    if (card === undefined) return;
    const around: Focus = { kind: 'around', card, way: follow ?? 'both', limit: Number.POSITIVE_INFINITY };
    const next: Focus = trail === undefined ? around : { kind: 'path', card, cards: trail.cards };
    narrow(next);
    sayShown(next);
  };
  const showAll = (): void => {
    narrow('all');
    sayShown(undefined);
  };
  const selectWith = (card: Card, beside: boolean): void => {
    if (beside && card.kind === 'stage') commands.selectBeside(card);
    else commands.selectCard(card, request.drawing.edges);
  };
  const keyboard = useKeyboard({
    root,
    ground,
    setSpot,
    show: reveal,
    select: (id, beside) => {
      const card = cardById(id);
      if (card !== undefined) selectWith(card, beside);
    },
    follow: (id, way) => {
      const card = cardById(id);
      if (card === undefined) return;
      if (chosen.card !== id) selectWith(card, false);
      setFollow(follow === way && chosen.card === id ? undefined : way);
    },
    only: () => (request.focus === undefined ? showOnly() : showAll()),
    toggle: (id) => {
      const card = cardById(id);
      if (card?.kind !== 'stage') return;
      if (card.towering) commands.say(t('canvas.towering', { name: card.stage.label }));
      else commands.actions.toggleCollapsed(card.stage.key);
    },
    clear: () => select(null),
    fit: viewport.fit,
    zoomBy: viewport.zoomBy,
  });

  const events = useStable<GraphEvents>({
    onNodesChange: moves.onNodesChange,
    onNodeClick: ({ shiftKey }, { data }) => selectWith(data.card, shiftKey),
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
          <FollowBar
            follow={follow}
            onFollow={setFollow}
            focus={request.focus}
            shown={stagesIn(request.drawing.cards)}
            onOnly={showOnly}
            onAll={showAll}
          />
        )}
        {scene !== undefined && (
          <div className="sg-canvas-foot">
            <Legend t={t} present={kinds} />
            <Toolbar
              t={t}
              direction={direction}
              showContext={showContext}
              allCollapsed={allCollapsed}
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
  const id = request.focus?.card ?? (target === undefined ? undefined : stageCardId(target));
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
