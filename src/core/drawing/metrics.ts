/** Sizes of cards, in CSS pixels at zoom 1. The canvas's style sheet reads the same numbers. */

/** Width of a stage card. */
export const CARD_WIDTH = 264;
/** The same on a narrow screen, and the widest image, URL or context there. */
export const COMPACT_WIDTH = 176;
/** Head of a stage card: a line for the name, a line for the base. */
export const HEAD_HEIGHT = 48;
/** One more line of the head, where the file describes the stage. */
export const DESCRIPTION_HEIGHT = 18;
/** One instruction, fold or summary. */
export const ROW_HEIGHT = 24;
/** Below the last row. */
export const CARD_FOOT = 4;

/** Where edges leave a stage card and where its FROM edge ends: the middle of the name line. */
export const NAME_Y = 18;
/** Where edges of inherited ONBUILD triggers end: the line of the base. */
export const BASE_Y = 36;

/** Height of an image, URL, repository, named context or the build context. */
export const SOURCE_HEIGHT = 30;
export const SOURCE_MIN_WIDTH = 84;
export const SOURCE_MAX_WIDTH = 264;
/** Icon and padding of a source beside its label. */
export const SOURCE_PADDING = 44;
/** Room for one character of a source's label: monospace, at the size it has in the middle distance. */
export const SOURCE_CHARACTER = 8;

/** Rows a card shows before runs of plain rows fold. */
export const MAX_ROWS = 23;
/** Rows with edges beyond which a card is drawn collapsed, whatever the reader chose: nobody could read it. */
export const MAX_KEPT_ROWS = 400;
/** Plain rows in a row from which the inner ones fold. */
export const LONG_RUN = 5;
