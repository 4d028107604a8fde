import type { ParallelWords } from '#canvas/parallel/parallelWords.ts';
import type { Point } from '#core/layout/types.ts';
import type { Translate } from '#i18n/messages.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import type { CardEdge } from '#core/drawing/edges.ts';
import { bentPath, flowEdge, flowNode, type CardData, type CardNode, type RouteEdge } from './flow.ts';
import {
  endsOf,
  groupBy,
  relatives,
  type Nearness,
  type Relatives,
  type Way,
} from '#core/drawing/relations.ts';
import type { Scene } from './useScene.ts';
import type { Spot } from '#canvas/view/spots.ts';
import { cardName, cardSentence } from '#canvas/cards/words.ts';

/** A card or an edge, by id. */
export interface Pointed {
  readonly card?: string;
  readonly edge?: string;
}

/** What is selected, in terms of the drawing. */
export interface Chosen {
  readonly card: string | undefined;
  /** The second of two selected stages. */
  readonly beside: string | undefined;
  readonly row: number | undefined;
  /** Reference whose edge is selected. */
  readonly reference: string | undefined;
}

/** Cards and references of a way between two stages. */
export interface Trail {
  readonly cards: readonly string[];
  readonly references: ReadonlySet<string>;
}

/** All that decides how a placed drawing looks. */
export interface PictureInput {
  readonly scene: Scene;
  /** How far cards were moved by hand. */
  readonly moved: Readonly<Record<string, Point>>;
  readonly pointed: Pointed;
  readonly chosen: Chosen;
  readonly spot: Spot | undefined;
  readonly times: ReadonlyMap<string, CardData['time']>;
  /** Which of two targets build a stage, by card; empty where none are compared. */
  readonly sides: ReadonlyMap<string, CardData['side']>;
  /** What stages show in place of their roles, by index; undefined while roles are shown. */
  readonly parallel: readonly ParallelWords[] | undefined;
  /** The way between two selected stages. */
  readonly trail: Trail | undefined;
  /** What is followed from the selected card. */
  readonly follow: Way | undefined;
  /** Name of the target stage. */
  readonly target: string;
  readonly t: Translate;
}

export interface Picture {
  readonly nodes: CardNode[];
  readonly edges: RouteEdge[];
}

const still: Point = { x: 0, y: 0 };

/** The drawing as React Flow takes it. */
export function pictureOf(input: PictureInput): Picture {
  const { cards, edges } = input.scene.drawing;
  const surroundings: Surroundings = {
    near: nearestTo(input, edges),
    names: new Map(cards.map((card) => [card.id, cardName(card, input.t)])),
    into: groupBy(edges, ({ target }) => target),
    outOf: groupBy(edges, ({ source }) => source),
  };
  return {
    nodes: cards.map((card) => nodeOf(card, input, surroundings)),
    edges: edgesIn(input, surroundings.near),
  };
}

/** What is in the foreground; `steady` as long as something is selected, else while the pointer rests. */
interface Near extends Relatives {
  readonly steady: boolean;
}

/** What a card's look depends on besides the card. */
interface Surroundings {
  readonly near: Near | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly into: ReadonlyMap<string, readonly CardEdge[]>;
  readonly outOf: ReadonlyMap<string, readonly CardEdge[]>;
}

/**
 * What steps forward while the pointer rests on something, else the way between two stages or what is
 * followed. A selected card keeps everything in sight, as all of it now says when it runs.
 */
function nearestTo(
  { pointed, chosen, trail, follow }: PictureInput,
  edges: readonly CardEdge[],
): Near | undefined {
  const edge = edges.find(({ id }) => id === pointed.edge);
  if (edge !== undefined) return { ...endsOf(edge), steady: false };
  if (pointed.card !== undefined && pointed.card !== chosen.card && pointed.card !== chosen.beside)
    return { ...relatives(edges, pointed.card), steady: false };
  if (trail !== undefined) return { ...alongTrail(trail, edges), steady: true };
  if (follow === undefined || chosen.card === undefined) return undefined;
  return { ...relatives(edges, chosen.card, follow), steady: true };
}

function alongTrail({ cards, references }: Trail, edges: readonly CardEdge[]): Relatives {
  const onIt = edges.filter((edge) => edge.references.some((id) => references.has(id)));
  return {
    cards: new Map(cards.map((id): [string, Nearness] => [id, 0])),
    edges: new Map(onIt.map(({ id }): [string, Nearness] => [id, 0])),
  };
}

function nodeOf(card: Card, input: PictureInput, { near, names, into, outOf }: Surroundings): CardNode {
  const { chosen, spot, t } = input;
  const inputs = into.get(card.id) ?? [];
  const degree = { inputs: inputs.length, outputs: outOf.get(card.id)?.length ?? 0 };
  const selected = chosen.card === card.id || chosen.beside === card.id;
  const side = input.sides.get(card.id);
  const words = wordsOf(card, input);
  const here = spot?.card === card.id;
  return flowNode({
    place: placeOf(card.id, input),
    className: [
      dimness(near, near?.cards.get(card.id)),
      selected ? 'sg-selected' : '',
      input.moved[card.id] === undefined ? '' : 'sg-moved',
    ].join(' '),
    sentence: [
      cardSentence(card, degree, input.target, t, words?.asks),
      ...(side ? [side.sentence] : []),
      ...(words ? [words.sentence] : []),
    ].join('; '),
    roleDescription:
      card.kind === 'stage' || card.kind === 'preamble' ? t('canvas.stage') : t(`source.${card.kind}`),
    tabbable: here && spot.item === undefined,
    data: {
      card,
      sources: sourcesOf(inputs, names),
      selectedRow: chosen.card === card.id ? chosen.row : undefined,
      spot: here ? spot.item : undefined,
      time: input.times.get(card.id),
      side,
    },
  });
}

/** Where a card stands, moves by hand included. */
export function placeOf(id: string, { scene, moved }: Pick<PictureInput, 'scene' | 'moved'>): Point {
  const place = scene.layout.nodes[id] ?? still;
  const move = moved[id] ?? still;
  return { x: place.x + move.x, y: place.y + move.y };
}

function sourcesOf(
  inputs: readonly CardEdge[],
  names: ReadonlyMap<string, string>,
): Readonly<Record<number, readonly string[]>> {
  const sources: Record<number, string[]> = {};
  for (const { row, source } of inputs) (sources[row] ??= []).push(names.get(source) ?? '');
  return sources;
}

function edgesIn(input: PictureInput, near: Near | undefined): RouteEdge[] {
  const { scene, moved, pointed, chosen } = input;
  const { drawing, shape } = scene;
  const sideways = shape.direction === 'LR';
  const routes = new Map(scene.layout.edges.map((route) => [route.id, route]));
  const isIdle = (card: Card): boolean => {
    const side = input.sides.get(card.id);
    if (card.kind !== 'stage' || wordsOf(card, input)?.asks) return false;
    return side ? side.side === 'neither' : card.role === 'not-built';
  };
  const idle = new Set(drawing.cards.filter(isIdle).map(({ id }) => id));
  return drawing.edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    if (route === undefined) return [];
    const source = moved[edge.source];
    const target = moved[edge.target];
    const bent = source !== undefined || target !== undefined;
    const path = bent ? bentPath(route, source ?? still, target ?? still, sideways) : route.path;
    const selected = chosen.reference !== undefined && edge.references.includes(chosen.reference);
    const lit = selected || near?.edges.get(edge.id) === 0;
    const label = bent ? middle(route.start, route.end, source ?? still, target ?? still) : route.label;
    const classes = [
      dimness(near, near?.edges.get(edge.id)),
      lit ? 'sg-lit' : '',
      idle.has(edge.target) ? 'sg-idle' : '',
    ];
    const labelled = selected || pointed.edge === edge.id;
    return [flowEdge(edge, classes.join(' '), { edge, path, label, labelled })];
  });
}

/** What stays as it is while the reader reads it loses its colour, what is passed over fades. */
function dimness(near: Near | undefined, nearness: Nearness | undefined): string {
  if (near === undefined || nearness === 0 || nearness === 1) return '';
  if (near.steady) return nearness === 2 ? '' : 'sg-aside';
  return nearness === 2 ? 'sg-far' : 'sg-dim';
}

function middle(start: Point, end: Point, source: Point, target: Point): Point {
  return { x: (start.x + source.x + end.x + target.x) / 2, y: (start.y + source.y + end.y + target.y) / 2 };
}

/** What a card shows in place of its role. */
function wordsOf(card: Card, { parallel }: PictureInput): ParallelWords | undefined {
  return card.kind === 'stage' ? parallel?.[card.stage.index] : undefined;
}
