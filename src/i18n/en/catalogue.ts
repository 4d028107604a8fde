import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { checks } from './checks.ts';
import { editor } from './editor.ts';
import { examples } from './examples.ts';
import { panels } from './panels.ts';
import { parallel } from './parallel.ts';
import { terms } from './terms.ts';
import { views } from './views.ts';

/** Every area's messages: an area is one file a language and one line here and there. */
export const messages = {
  ...terms,
  ...app,
  ...canvas,
  ...checks,
  ...editor,
  ...examples,
  ...panels,
  ...parallel,
  ...views,
};
