import type { page as en } from '#i18n/en/page.ts';
import type { Translation } from '#i18n/format.ts';
import { checks } from './checks.ts';
import { controls } from './controls.ts';
import { drafts } from './drafts.ts';
import { editor } from './editor.ts';
import { examples } from './examples.ts';
import { laterTerms } from './laterTerms.ts';
import { learn } from './learn.ts';
import { panels } from './panels.ts';
import { parallel } from './parallel.ts';
import { shell } from './shell.ts';
import { views } from './views.ts';

export const page: Translation<typeof en> = {
  ...checks,
  ...controls,
  ...drafts,
  ...editor,
  ...examples,
  ...laterTerms,
  ...learn,
  ...panels,
  ...parallel,
  ...shell,
  ...views,
};
