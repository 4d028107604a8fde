import type { CheckTexts } from './checkTexts.ts';
import type { dockerfileProblems } from './en/dockerfileProblems.ts';
import type { graphProblems } from './en/graphProblems.ts';
import type { Language } from './format.ts';

/** What a language says of problems and checks. */
export interface FindingWords {
  readonly problems: typeof dockerfileProblems & typeof graphProblems;
  readonly checkTexts: CheckTexts;
}

const known = new Map<Language, FindingWords>();

/**
 * Brings in what a language says of findings. They stand apart from the other messages because the page
 * opens without any: these words come with the first work that may have some.
 */
export async function loadFindings(language: Language): Promise<void> {
  if (known.has(language)) return;
  const { findings } =
    language === 'ko' ? await import('./ko/findings.ts') : await import('./en/findings.ts');
  known.set(language, findings);
}

/** The words of a language, else English, else nothing yet. */
export function findingWords(language: Language): FindingWords | undefined {
  return known.get(language) ?? known.get('en');
}
