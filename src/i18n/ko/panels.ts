import type { panels as en } from '#i18n/en/panels.ts';
import type { Translation } from '#i18n/format.ts';

export const panels: Translation<typeof en> = {
  'details.title': '상세',
};
