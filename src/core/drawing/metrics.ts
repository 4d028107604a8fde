/** Sizes of cards and their type, in CSS pixels at zoom 1. The canvas and the SVG export use the same numbers. */

/**
 * How much a card says.
 *
 *     names                 edges                     all
 *     ┌──────────────┐      ┌──────────────────┐      ┌──────────────────┐
 *     │ build        │      │ build            │      │ build            │
 *     │ files      1 │      │ files          1 │      │ files          1 │
 *     │ golang:1.26  │      │ golang:1.26      │      │ golang:1.26      │
 *     └──────────────┘      ├──────────────────┤      ├──────────────────┤
 *                           │ COPY --from=deps │      │ WORKDIR /src     │
 *                           │ … 3 more         │      │ COPY --from=deps │
 *                           └──────────────────┘      │ COPY . .         │
 *                                                     │ RUN make         │
 *                                                     └──────────────────┘
 */
export type Level = 'names' | 'edges' | 'all';

/** A level, or a name alone (`bare`): nobody asks for it; a large file is drawn so where all of it is to be seen at once. */
export type Detail = Level | 'bare';

/** From the least said to the most. */
export const levels: readonly Level[] = ['names', 'edges', 'all'];

/** Type of a level: sizes, and heights of lines. */
export interface LevelMetrics {
  /** Names of stages. */
  readonly name: number;
  readonly nameLine: number;
  /** What stands below a name: role, number, base, platform; labels of sources. */
  readonly small: number;
  readonly smallLine: number;
  /** Instructions, and the marks on them. */
  readonly row: number;
  readonly mark: number;
  /** Bounds of a card's width. */
  readonly minWidth: number;
  readonly maxWidth: number;
  /** Width of a name from which it is rather set in two lines. */
  readonly wideName: number;
  /** Height of an image, URL, repository, named context or the build context. */
  readonly sourceHeight: number;
}

/** The less a card says, the larger its type: seen from further away it is read as well. */
export const levelMetrics: Readonly<Record<Detail, LevelMetrics>> = {
  bare: {
    name: 44,
    nameLine: 48,
    small: 36,
    smallLine: 48,
    row: 36,
    mark: 36,
    minWidth: 80,
    maxWidth: 620,
    wideName: 330,
    sourceHeight: 48,
  },
  names: {
    name: 18,
    nameLine: 22,
    small: 14,
    smallLine: 18,
    row: 14,
    mark: 14,
    minWidth: 116,
    maxWidth: 264,
    wideName: 140,
    sourceHeight: 32,
  },
  edges: {
    name: 16,
    nameLine: 20,
    small: 12.5,
    smallLine: 17,
    row: 12.5,
    mark: 12,
    minWidth: 150,
    maxWidth: 272,
    wideName: 200,
    sourceHeight: 30,
  },
  all: {
    name: 15,
    nameLine: 20,
    small: 12,
    smallLine: 17,
    row: 12,
    mark: 11.5,
    minWidth: 160,
    maxWidth: 272,
    wideName: 230,
    sourceHeight: 30,
  },
};

/** Between the sides of a card and its text. */
export const CARD_PADDING = 10;
/** Above the name, and below the last line of the head. */
export const HEAD_PADDING = 7;
/** One instruction, fold or summary. */
export const ROW_HEIGHT = 24;
/** Below the last row. */
export const CARD_FOOT = 4;
/** Icon of a role or a source, with the gap to its word. */
export const ICON_ROOM = 19;
/** The same where a name stands alone, as large as that. */
export const BARE_ICON_ROOM = 48;
/** Button that collapses a card, where it has rows, with the gap to the number. */
export const COLLAPSE_ROOM = 21;
/** Widest word of a role, in any language, at a type size of 1. */
export const ROLE_WORD = 5.2;
/** What is said besides the name of a compared target, in any language, likewise. */
export const SIDE_WORD = 3;
/** Gap before the platform of a stage, and what is around its text. */
export const PLATFORM_ROOM = 18;
/** Between texts of one line. */
export const TEXT_GAP = 7;
/** Padding of a mark on a row: mounts, the build context. */
export const MARK_PADDING = 8;

export const SOURCE_MIN_WIDTH = 84;
export const SOURCE_MAX_WIDTH = 264;
/** Padding of a source, both sides together. */
export const SOURCE_PADDING = 24;

/** Least distance between the ports of a card that shows no rows. */
export const PORT_STEP = 9;

/** Rows a card shows before runs of plain rows fold. */
export const MAX_ROWS = 23;
/** Rows with edges beyond which a card is drawn collapsed, whatever the reader chose: nobody could read it. */
export const MAX_KEPT_ROWS = 400;
/** Plain rows in a row from which the inner ones fold. */
export const LONG_RUN = 5;

/** Zoom at which all type of a level has at least the given sizes on screen (CSS pixels). */
export function legibleZoom(level: Detail, least: { readonly name: number; readonly type: number }): number {
  const { name, small, mark } = levelMetrics[level];
  return Math.max(least.name / name, least.type / Math.min(small, mark));
}
