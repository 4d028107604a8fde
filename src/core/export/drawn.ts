import type { Shown } from '#core/drawing/cardTypes.ts';
import type { Focus } from '#core/drawing/drawing.ts';
import type { Level } from '#core/drawing/metrics.ts';
import type { Shape } from '#core/layout/types.ts';
import type { MarkColour } from './palette.ts';

/** What a card shows in place of its role, in the words of the page. */
export interface CardMark {
  readonly chip: string;
  /** What it comes after, and the same where the card has less room; undefined where nothing is to be said. */
  readonly after: readonly [string, string] | undefined;
  /** What runs beside it; "" where nothing is. */
  readonly beside: string;
  /** Undefined for what is not built. */
  readonly colour: MarkColour | undefined;
  readonly isOnChain: boolean;
}

/** What a picture shows in place of roles: what can run at the same time. */
export interface Marks {
  /** All of it in one line. */
  readonly summary: string;
  /** Of every stage, by index. */
  readonly stages: readonly CardMark[];
  /** Ids of the references that the longest chain goes along. */
  readonly chain: readonly string[];
}

/** How a graph is drawn: how much its cards say, which way it runs and where it folds. Plain data that a worker can be sent. */
export interface Drawn extends Shape {
  readonly level: Level;
  /** Which cards are opened, closed or unfolded; none where nothing is said. */
  readonly shown?: Omit<Shown, 'level'>;
  /** What it is narrowed to. */
  readonly focus?: Focus | undefined;
  /** What cards show in place of roles; roles where nothing is said. */
  readonly marks?: Marks | undefined;
}
