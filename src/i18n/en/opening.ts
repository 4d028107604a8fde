import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { terms } from './terms.ts';

/** What may be said before the graph is drawn: weighed with the first paint. */
export const opening = {
  ...terms,
  ...app,
  ...canvas,
};
