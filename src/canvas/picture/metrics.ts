/** From where on the canvas draws less. Sizes of cards: #core/drawing/metrics.ts. */

/** Cards from which the layout moves to a worker. */
export const WORKER_FROM = 100;
/** Cards from which only those in view are in the document. */
export const CULL_FROM = 150;
/** Stages above which a file opens collapsed, and narrowed to what the target is about. */
export const LARGE_FILE = 150;
/** Cards that a picture narrowed by itself holds at most. */
export const AROUND = 60;
/** Zoom below which a card is its name alone, in large type. */
export const FAR_ZOOM = 0.45;
/** Zoom below which type is as large as the lines of a card allow. */
export const MIDDLE_ZOOM = 0.75;
