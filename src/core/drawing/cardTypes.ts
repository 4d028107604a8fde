import type { RowView, StageView } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import type { Source } from '#core/stages/types.ts';
import type { Detail } from './metrics.ts';

/** What the reader chose to see. Stages are named by their keys. */
export interface Shown {
  readonly level: Detail;
  /** Card that is drawn with all it has, whatever the level: a stage, or a source that stages only start from. */
  readonly opened?: string | undefined;
  readonly collapsed: ReadonlySet<string>;
  /** Stages whose folded rows are all shown. */
  readonly unfolded: ReadonlySet<string>;
  readonly showContext: boolean;
}

/**
 * Where edges may end on a card. `y` is an offset from the card's top; `x`, from its left, is where an edge
 * enters from above instead, in a picture from top to bottom.
 */
export interface CardPort {
  readonly id: string;
  readonly ordinal: number;
  readonly y: number;
  readonly x?: number | undefined;
}

/** One line below the head of a card; every one is `ROW_HEIGHT` high. */
export type CardItem =
  | { readonly kind: 'row'; readonly row: RowView }
  /** Rows folded away: `rows` are those that unfolding brings back, `count` includes rows left out for good. */
  | { readonly kind: 'fold'; readonly rows: readonly RowView[]; readonly count: number }
  /** Folds an unfolded card again. */
  | { readonly kind: 'less' }
  /** All that is left of a collapsed card; `opens` unless the card would tower. */
  | { readonly kind: 'summary'; readonly count: number; readonly opens: boolean };

interface Box {
  readonly id: string;
  /** How much it says, which decides its type. */
  readonly level: Detail;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly CardPort[];
  /** Where edges leave, as an offset from the top. */
  readonly outY: number;
}

export interface StageCard extends Box {
  readonly kind: 'stage';
  readonly stage: StageView;
  readonly role: Role;
  readonly stageCount: number;
  /** Its name, in one line or two. */
  readonly nameLines: readonly string[];
  /** What it starts from, as there is room for; undefined where an edge alone says so. */
  readonly base: string | undefined;
  /** What the file says of the stage, where the card does too. */
  readonly description: string | undefined;
  readonly headHeight: number;
  readonly items: readonly CardItem[];
  readonly collapsed: boolean;
  /** Collapsed because it would be too high to read, whatever the reader chose. */
  readonly towering: boolean;
  /** Platform to show on the card: where it is pinned or is not that of the build. */
  readonly platform: string | undefined;
}

/** A fragment's instructions that no FROM stands above. */
export interface PreambleCard extends Box {
  readonly kind: 'preamble';
  readonly headHeight: number;
  readonly items: readonly CardItem[];
}

export interface SourceCard extends Box {
  readonly kind: Exclude<Source['kind'], 'stage' | 'scratch'>;
  /** As much as there is room for. Empty for the build context, whose name depends on the language. */
  readonly label: string;
  /** The whole name. */
  readonly title: string;
}

export type Card = StageCard | PreambleCard | SourceCard;
