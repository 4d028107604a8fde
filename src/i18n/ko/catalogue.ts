import type { messages as en } from '#i18n/en/catalogue.ts';
import type { Translation } from '#i18n/format.ts';
import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { checks } from './checks.ts';
import { editor } from './editor.ts';
import { examples } from './examples.ts';
import { panels } from './panels.ts';
import { parallel } from './parallel.ts';
import { terms } from './terms.ts';
import { views } from './views.ts';

export const messages: Translation<typeof en> = {
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
