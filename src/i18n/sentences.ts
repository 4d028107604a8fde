import type { CheckExplanations } from './checkTexts.ts';
import { opening } from './en/opening.ts';
import type { TextWords } from '#core/export/textWords.ts';
import type { exports } from './en/exports.ts';
import type { lessons } from './en/lessons.ts';
import type { page } from './en/page.ts';
import type { services } from './en/services.ts';
import type { talk } from './en/talk.ts';
import type { timeline } from './en/timeline.ts';
import type { topics } from './en/topics.ts';
import type { FindingWords } from './findingWords.ts';
import type { Language, Translation } from './format.ts';

/** What the editor answers, and what the words of the Dockerfile language mean. */
export interface EditorHelp {
  readonly services: Translation<typeof services>;
  readonly topics: typeof topics;
}

/** Words of the text tree, and of everything else that is exported. */
export interface ExportSentences {
  readonly textWords: TextWords;
  readonly exports: Translation<typeof exports>;
}

/** What the player of lessons says, and the words of each lesson. */
export interface LessonSentences {
  readonly player: Translation<typeof lessons.player>;
  readonly course: {
    readonly [Id in keyof typeof lessons.course]: Translation<(typeof lessons.course)[Id]>;
  };
}

/** All sentences of a language, in the parts in which they are loaded. */
export interface Sentences {
  /** What may be said before the graph is drawn. */
  readonly opening: Translation<typeof opening>;
  /** What is said around the graph and by what is opened. */
  readonly page: Translation<typeof page>;
  /** Problems and checks. The first picture is drawn without them. */
  readonly findings: FindingWords;
  /** Why each check matters. */
  readonly explanations: CheckExplanations;
  readonly timeline: Translation<typeof timeline>;
  /** Collecting a talk, and presenting. */
  readonly talk: Translation<typeof talk>;
  readonly lessons: LessonSentences;
  readonly help: EditorHelp;
  /** What exported files say, and the dialog that exports. */
  readonly exports: ExportSentences;
}

export type SentencesPart = keyof Sentences;

type Loaders = {
  readonly [Part in SentencesPart]: Readonly<Record<Language, () => Promise<Sentences[Part]>>>;
};

const loaders: Loaders = {
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
  explanations: {
    en: async () => (await import('./en/checkExplanations.ts')).checkExplanations,
    ko: async () => (await import('./ko/checkExplanations.ts')).checkExplanations,
  },
  timeline: {
    en: async () => (await import('./en/timeline.ts')).timeline,
    ko: async () => (await import('./ko/timeline.ts')).timeline,
  },
  talk: {
    en: async () => (await import('./en/talk.ts')).talk,
    ko: async () => (await import('./ko/talk.ts')).talk,
  },
  lessons: {
    en: async () => (await import('./en/lessons.ts')).lessons,
    ko: async () => (await import('./ko/lessons.ts')).lessons,
  },
  help: {
    en: async () => (await import('./en/help.ts')).help,
    ko: async () => (await import('./ko/help.ts')).help,
  },
  exports: {
    en: () => import('./en/exports.ts'),
    ko: () => import('./ko/exports.ts'),
  },
};

/**
 * Names of the parts, for tests that need them all.
 *
 * @testOnly
 */
export const sentencesParts = Object.keys(loaders) as readonly SentencesPart[];

type Come = { readonly [Part in SentencesPart]: Partial<Record<Language, Sentences[Part]>> };

/** What has come. English is there from the start as far as the first picture needs it. */
const come: Come = {
  opening: { en: opening },
  page: {},
  findings: {},
  explanations: {},
  timeline: {},
  talk: {},
  lessons: {},
  help: {},
  exports: {},
};
const spoken = new Set<Language>();
const asked = new Set<SentencesPart>(['opening']);

async function bring(part: SentencesPart, language: Language): Promise<void> {
  const parts: Partial<Record<Language, unknown>> = come[part];
  parts[language] ??= await loaders[part][language]();
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

/** A part in a language, else in English; undefined until it has come. */
export function sentencesOf<Part extends SentencesPart>(
  part: Part,
  language: Language,
): Sentences[Part] | undefined {
  const parts: Partial<Record<Language, Sentences[Part]>> = come[part];
  return parts[language] ?? parts.en;
}
