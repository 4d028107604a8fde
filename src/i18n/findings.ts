import type { FindingWords } from './findingWords.ts';
import type { Language } from './format.ts';

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
