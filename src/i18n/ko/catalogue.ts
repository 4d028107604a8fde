import type { messages as en, problems as problemsEn } from '#i18n/en/catalogue.ts';
import type { Translation } from '#i18n/format.ts';
import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { checks, checkTexts } from './checks.ts';
import { dockerfileProblems } from './dockerfileProblems.ts';
import { editor } from './editor.ts';
import { examples } from './examples.ts';
import { graphProblems } from './graphProblems.ts';
import { panels } from './panels.ts';
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
  ...views,
};

export { checkTexts };

export const problems: typeof problemsEn = { ...dockerfileProblems, ...graphProblems };
