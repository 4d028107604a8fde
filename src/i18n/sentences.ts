import { opening } from './en/opening.ts';
import type { Language } from './format.ts';
import {
  isSpoken,
  putSentences,
  type EarlyPart,
  type Loaders,
  type Sentences,
  type SentencesPart,
} from './spoken.ts';

const early: Pick<Loaders, EarlyPart> = {
  opening: {
    en: async () => opening,
    ko: async () => (await import('./ko/opening.ts')).opening,
  },
  page: {
    en: async () => (await import('./en/page.ts')).page,
    ko: async () => (await import('./ko/page.ts')).page,
  },
  findings: {
    en: async () => (await import('./en/findings.ts')).findings,
    ko: async () => (await import('./ko/findings.ts')).findings,
  },
};
const isEarly = (part: SentencesPart): part is EarlyPart => part in early;

async function load(part: SentencesPart, language: Language): Promise<Sentences[SentencesPart]> {
  if (isEarly(part)) return early[part][language]();
  // A list of so many files is nothing that the first picture has to wait for.
  const { laterParts } = await import('./laterParts.ts');
  return laterParts[part][language]();
}

const spoken = new Set<Language>();
const asked = new Set<SentencesPart>(['opening']);

async function bring(part: SentencesPart, language: Language): Promise<void> {
  if (!isSpoken(part, language)) putSentences(part, language, await load(part, language));
}

/**
 * Speaks a language from now on: brings in, in this language, the parts that were asked for so far; parts that
 * are asked for later come in it as well. Rejects where a file cannot be fetched; asked again, it tries again.
 */
export async function loadLanguage(language: Language): Promise<void> {
  spoken.add(language);
  await Promise.all([...asked].map((part) => bring(part, language)));
}

/** Brings in a part in every language that is spoken; English until another was chosen. Rejects as above. */
export async function loadSentences(part: SentencesPart): Promise<void> {
  asked.add(part);
  const languages: readonly Language[] = spoken.size === 0 ? ['en'] : [...spoken];
  await Promise.all(languages.map((language) => bring(part, language)));
}

/** Code, and what it says: there once both have come. `withSentences(import('./Panel.tsx'), 'page')`. */
export async function withSentences<Code>(
  code: Promise<Code>,
  ...parts: readonly SentencesPart[]
): Promise<Code> {
  const [loaded] = await Promise.all([code, ...parts.map(loadSentences)]);
  return loaded;
}
