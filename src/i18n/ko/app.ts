import type { app as en } from '#i18n/en/app.ts';
import type { Translation } from '#i18n/format.ts';

export const app: Translation<typeof en> = {
  'app.name': 'Stagegraph',
};
