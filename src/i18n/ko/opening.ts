import type { opening as en } from '#i18n/en/opening.ts';
import type { Translation } from '#i18n/format.ts';
import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { terms } from './terms.ts';

export const opening: Translation<typeof en> = {
  ...terms,
  ...app,
  ...canvas,
};
