import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useOpened, useOverview } from '#state/overview.ts';
import { CardActionsContext } from './actions.ts';
import './canvas.css';
import { EdgeMarkers } from './edges/EdgeMarkers.tsx';
import { FindingsContext, useFindings } from './cards/findings.ts';
import { Graph, type GraphEvents } from './Graph.tsx';
import { Elsewhere, FollowBar, Legend, Toolbar } from './controls/lazyControls.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import { focusOn, type Drawing, type Focus } from '#core/drawing/drawing.ts';
import { ParallelContext } from './parallel/parallelContext.ts';
import { useParallel, useParallelParts, type ParallelParts } from './parallel/useParallel.ts';
import { useChosen } from './view/useChosen.ts';
import { useAsked } from './view/useAsked.ts';
import { useArrival } from './view/useArrival.ts';
import { useCommands } from './view/useCommands.ts';
import { useFocus } from './view/useFocus.ts';
import { useHold } from './view/useHold.ts';
import { useKeyboard } from './view/useKeyboard.ts';
import { useMarks } from './view/useMarks.ts';
import { useMoves } from './view/useMoves.ts';
import { usePicture } from './picture/usePicture.ts';
import { usePointed } from './view/usePointed.ts';
import { useRequest } from './view/useRequest.ts';
import { useReveal } from './view/useReveal.ts';
import { ReadingContext } from './picture/reading.ts';
import { useScene } from './picture/useScene.ts';
import { useStable } from './picture/useStable.ts';
import { useRoom } from './view/useRoom.ts';
import { TimeMarksContext, useTimeMarks } from './view/useTimeMarks.ts';
import { useTabStop } from './view/useTabStop.ts';
import { useWhole } from './view/useWhole.ts';
import { useViewport } from './view/useViewport.ts';
import { placedStages, sightOf } from './view/sight.ts';
import type { Spot } from './view/spots.ts';

/** The graph of the present overview; nothing where the file has no instruction. */
export function Canvas(): ReactElement | null {
  const { parts, isAwaited } = useParallelParts();
  // The strip above the drawing area must not come later than the graph and push it down.
  if (isAwaited) return null;
  return (
    <ReactFlowProvider>
      <CanvasInside parallelParts={parts} />
    </ReactFlowProvider>
  );
}

function CanvasInside({
  parallelParts,
}: {
  readonly parallelParts: ParallelParts | undefined;
}): ReactElement {
  const { select, setLevel, setMarks, setDirection, setShowContext, setFollow } = useActions();
  const root = useRef<HTMLDivElement>(null);
  const commands = useCommands();
  const { t } = commands.actions;
  const [tidied, setTidied] = useState(0);
  const [spot, setSpot] = useState<Spot>();
  const overview = useOverview();
  const showContext = useApp((state) => state.showContext);
  const asked = useApp((state) => state.level);
  const marks = useApp((state) => state.marks);
  const followed = useApp((state) => state.follow);
  const follow = followed === 'none' ? undefined : followed;

  const reading = useContext(ReadingContext);
  const opened = useOpened();
  const { focus, narrow } = useFocus();
  const chosen = useChosen();
  const everything = useWhole();
  const request = useRequest({
    unfolded: commands.unfolded,
    focus,
    chosen: chosen.card,
    tidied,
    opened,
    isWhole: everything.isAsked,
    room: useRoom(root),
  });
  const hold = useHold();
  const scene = useScene(request, hold.isHeld);
  const drawing = scene?.drawing ?? nothing;
  const moves = useMoves(scene);
  const pointing = usePointed();
  const { times, trail, sides } = useMarks(scene, t);
  const parallel = useParallel(parallelParts, t);

  const ground = useMemo(
    () =>
      scene === undefined
        ? undefined
        : { ...scene.drawing, places: scene.layout.nodes, direction: scene.shape.direction },
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
    parallel: parallel?.words,
    trail,
    follow,
    t,
  });
  const target = (overview.stages[overview.plan.stage] ?? overview.stages.at(-1))?.key;
  const sight = useMemo(
    () => (scene === undefined ? undefined : sightOf(scene, target, reading)),
    [scene, target, reading],
  );
  const viewport = useViewport({
    sight,
    fresh: scene?.fresh ?? 0,
    opened: scene?.request.opened,
    target,
    hold,
    step: useApp(({ lesson, text, analysed }) => (analysed.text === text ? lesson : '')),
  });
  const reveal = useReveal(scene, moves.moved, chosen, trail, viewport);

  const cardById = useCallback((id: string) => drawing.cards.find((card) => card.id === id), [drawing]);
  const stagesIn = (cards: readonly Card[]): number => cards.filter(({ kind }) => kind === 'stage').length;
  const sayShown = (next: Focus | undefined): void => {
    const total = overview.stages.length;
    const whole = scene?.request.whole(scene.level) ?? nothing;
    const shown = next === undefined ? total : stagesIn(focusOn(whole, next).cards);
    commands.say(next === undefined ? t('focus.said-all') : t('focus.said', { shown, total }));
  };
  const fit = (): void => {
    if (everything.isAsked && !hold.isHeld()) everything.leave();
    else if (everything.isAsked || viewport.fitsWhole()) viewport.fit();
    else everything.show();
  };
  useAsked(fit);
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
    else commands.selectCard(card, drawing.edges);
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
      setFollow(follow === way && chosen.card === id ? 'none' : way);
    },
    only: () => (scene?.request.focus === undefined ? showOnly() : showAll()),
    toggle: (id) => {
      const card = cardById(id);
      if (card?.kind !== 'stage') return;
      if (card.level === 'names') selectWith(card, false);
      else if (card.towering) commands.say(t('canvas.towering', { name: card.stage.label }));
      else commands.actions.toggleCollapsed(card.stage.key);
    },
    clear: () => {
      everything.leave();
      select(null);
    },
    fit,
    zoomBy: viewport.zoomBy,
  });

  useArrival(scene, chosen, keyboard.goTo);

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
    onKeyDown: keyboard.onKeyDown,
    onFocus: keyboard.onFocus,
  });

  const askedBefore = useRef(asked);
  const { say } = commands;
  useEffect(() => {
    if (askedBefore.current !== asked) say(t(`canvas.level-said.${asked}`));
    askedBefore.current = asked;
  }, [asked, say, t]);

  const findings = useFindings();
  const timeMarks = useTimeMarks();
  const kinds = useMemo(() => new Set(drawing.edges.map(({ kind }) => kind)), [drawing]);
  const placed = useMemo(() => (scene === undefined ? [] : placedStages(scene)), [scene]);

  return (
    <CardActionsContext value={commands.actions}>
      {parallelParts !== undefined && (
        <parallelParts.Bar
          t={t}
          stages={overview.stages}
          view={parallel}
          onSelect={(index) => {
            const key = overview.stages[index]?.key;
            if (key !== undefined) select({ kind: 'stage', key });
          }}
        />
      )}
      <div ref={root} className="sg-canvas" data-direction={scene?.shape.direction} data-level={scene?.level}>
        <EdgeMarkers />
        <FindingsContext value={findings}>
          <ParallelContext value={parallel}>
            <TimeMarksContext value={timeMarks}>
              <Graph label={t('canvas.label')} picture={picture} events={events}>
                <Elsewhere
                  t={t}
                  stages={placed}
                  onMoveByHand={viewport.onMoveByHand}
                  onGo={(card) => keyboard.goTo({ card, item: undefined })}
                />
              </Graph>
            </TimeMarksContext>
          </ParallelContext>
        </FindingsContext>
        {scene !== undefined && (
          <FollowBar
            follow={follow}
            onFollow={(way) => setFollow(way ?? 'none')}
            focus={scene.request.focus}
            shown={stagesIn(drawing.cards)}
            onOnly={showOnly}
            onAll={showAll}
            onLeave={everything.isAsked ? everything.leave : undefined}
          />
        )}
        {scene !== undefined && (
          <div className="sg-canvas-foot">
            <Legend t={t} present={kinds} Marks={parallel && parallelParts?.Marks} />
            <Toolbar
              t={t}
              direction={scene.shape.direction}
              level={scene.level === 'bare' ? undefined : scene.level}
              levelAsked={asked !== 'auto'}
              showContext={showContext}
              onZoom={viewport.zoomBy}
              onFit={fit}
              isWhole={everything.isAsked}
              onTidy={() => {
                moves.clear();
                setTidied(tidied + 1);
                commands.say(t('canvas.tidied'));
              }}
              onDirection={setDirection}
              onShowContext={setShowContext}
              onLevel={setLevel}
              marks={marks}
              onMarks={setMarks}
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

const nothing: Drawing = { cards: [], edges: [] };
