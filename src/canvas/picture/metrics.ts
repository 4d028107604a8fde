/** From where on the canvas draws less. Sizes of cards: #core/drawing/metrics.ts. */

/** Cards from which the layout moves to a worker, and from which the search for the best picture does. */
export const WORKER_FROM = 100;
export const SEARCH_ELSEWHERE_FROM = 24;
/** Cards from which only those in view are in the document. */
export const CULL_FROM = 150;
/** Stages above which a file opens narrowed to what the target is about. */
export const LARGE_FILE = 150;
/** Cards that a picture narrowed by itself holds at most. */
export const AROUND = 60;
/** Cards up to which there is a map of them. */
export const MAPPED = 400;
