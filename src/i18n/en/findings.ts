import { buildkitMessage } from '#core/checks/buildkitRules.ts';
import type { FindingWords } from '#i18n/findingWords.ts';
import { checkTexts } from './checkTexts.ts';
import { dockerfileProblems } from './dockerfileProblems.ts';
import { graphProblems } from './graphProblems.ts';

/** What is said of problems and checks: loaded with the first work that may have some. */
export const findings: FindingWords = {
  problems: { ...dockerfileProblems, ...graphProblems },
  checkTexts,
  warning: buildkitMessage,
};
