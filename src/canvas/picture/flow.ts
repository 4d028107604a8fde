import { getBezierPath, Position, type Edge, type Node } from '@xyflow/react';
import type { Side } from '#core/analysis/compare.ts';
import type { StageChangeKind } from '#core/analysis/overview-types.ts';
import type { TimeMarkProps } from '#canvas/cards/TimeMark.tsx';
import type { EdgeRoute, Point } from '#core/layout/types.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import type { CardEdge } from '#core/drawing/edges.ts';
import type { IconName } from '#ui/icons.tsx';

/** Which of two builds a stage is in, or what became of it, in place of its role. */
export interface CardSide {
  readonly side: Side | StageChangeKind;
  readonly icon: IconName;
  readonly word: string;
  readonly sentence: string;
}

/** What a card shows besides itself. */
export type CardData = {
  readonly card: Card;
  /** Names of the cards that edges into this one come from, by row. */
  readonly sources: Readonly<Record<number, readonly string[]>>;
  /** Row that is selected. */
  readonly selectedRow: number | undefined;
  /** Line (index into `items`) that holds the keyboard; undefined where the card itself does or another. */
  readonly spot: number | undefined;
  /** When it runs, seen from the selected stage. */
  readonly time: TimeMarkProps | undefined;
  /** Which of two compared targets build it: in a word on the card, in a sentence where it is read out. */
  readonly side: CardSide | undefined;
};
export type CardNode = Node<CardData, 'stage' | 'source' | 'preamble'>;

export type RouteData = {
  readonly edge: CardEdge;
  readonly path: string;
  /** Where the label stands. */
  readonly label: Point;
  readonly labelled: boolean;
};
export type RouteEdge = Edge<RouteData, 'route'>;

export interface CardLook {
  readonly place: Point;
  readonly className: string;
  readonly sentence: string;
  readonly roleDescription: string;
  readonly tabbable: boolean;
  readonly data: CardData;
}

/** A card as React Flow takes it. The size is given, so nothing waits for a measurement. */
export function flowNode({
  place,
  className,
  sentence,
  roleDescription,
  tabbable,
  data,
}: CardLook): CardNode {
  const { id, kind, width, height } = data.card;
  const at = { x: 0, y: 0, width: 1, height: 1 };
  return {
    id,
    type: kind === 'stage' || kind === 'preamble' ? kind : 'source',
    position: { x: place.x, y: place.y },
    width,
    height,
    measured: { width, height },
    handles: [
      { type: 'source', position: Position.Right, ...at },
      { type: 'target', position: Position.Left, ...at },
    ],
    data,
    className,
    ariaRole: 'group',
    ariaLabel: sentence,
    domAttributes: {
      tabIndex: tabbable ? 0 : -1,
      'aria-roledescription': roleDescription,
      'aria-describedby': undefined,
    },
  };
}

export function flowEdge(edge: CardEdge, className: string, data: RouteData): RouteEdge {
  return {
    id: edge.id,
    type: 'route',
    source: edge.source,
    target: edge.target,
    className,
    data,
    domAttributes: { 'aria-hidden': true },
  };
}

/** Path of an edge whose ends were moved by hand: no longer routed between the cards. */
export function bentPath(route: EdgeRoute, source: Point, target: Point, sideways: boolean): string {
  const [path] = getBezierPath({
    sourceX: route.start.x + source.x,
    sourceY: route.start.y + source.y,
    sourcePosition: sideways ? Position.Right : Position.Bottom,
    targetX: route.end.x + target.x,
    targetY: route.end.y + target.y,
    targetPosition: sideways ? Position.Left : Position.Top,
  });
  return path;
}
