import type { buildkitMessage } from '#core/checks/buildkitRules.ts';
import type { CheckTexts } from './checkTexts.ts';
import type { dockerfileProblems } from './en/dockerfileProblems.ts';
import type { graphProblems } from './en/graphProblems.ts';

/** What a language says of problems and checks. */
export interface FindingWords {
  readonly problems: typeof dockerfileProblems & typeof graphProblems;
  readonly checkTexts: CheckTexts;
  /** A warning of BuildKit's in its own words, which are the same in every language. */
  readonly warning: typeof buildkitMessage;
}
