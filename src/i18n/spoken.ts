import type { CheckExplanations } from './checkTexts.ts';
import { opening } from './en/opening.ts';
import type { TextWords } from '#core/export/textWords.ts';
import type * as builds from './en/builds.ts';
import type { context } from './en/context.ts';
import type { difference } from './en/difference.ts';
import type { exports } from './en/exports.ts';
import type { folder } from './en/folder.ts';
import type { lessons } from './en/lessons.ts';
import type { page } from './en/page.ts';
import type { rebuild } from './en/rebuild.ts';
import type { services } from './en/services.ts';
import type { sizes } from './en/sizes.ts';
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
  /** Lessons of one's own. */
  readonly own: Translation<typeof lessons.own>;
  readonly course: {
    readonly [Id in keyof typeof lessons.course]: Translation<(typeof lessons.course)[Id]>;
  };
}

/** What is said of builds that a file names, and what can be wrong with it. */
export interface BuildSentences {
  readonly words: Translation<typeof builds.words>;
  readonly problems: typeof builds.problems;
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
  /** What a change runs again. */
  readonly rebuild: Translation<typeof rebuild>;
  /** What is read of the build context. */
  readonly context: Translation<typeof context>;
  /** How large layers are. */
  readonly sizes: Translation<typeof sizes>;
  /** Collecting a talk, and presenting. */
  readonly talk: Translation<typeof talk>;
  /** Comparing two Dockerfiles. */
  readonly difference: Translation<typeof difference>;
  readonly lessons: LessonSentences;
  readonly help: EditorHelp;
  /** What exported files say, and the dialog that exports. */
  readonly exports: ExportSentences;
  /** Builds that a bake or compose file names. */
  readonly builds: BuildSentences;
  /** Files that were opened together. */
  readonly folder: Translation<typeof folder>;
}

export type SentencesPart = keyof Sentences;
/** Parts that come by themselves, around the first picture. */
export type EarlyPart = 'opening' | 'page' | 'findings';
/** Parts of what is opened on demand. */
export type LaterPart = Exclude<SentencesPart, EarlyPart>;
/** How to get each part in each language. */
export type Loaders = {
  readonly [Part in SentencesPart]: Readonly<Record<Language, () => Promise<Sentences[Part]>>>;
};

type Come = { [Part in SentencesPart]?: Partial<Record<Language, Sentences[Part]>> };

/** What has come. English is there from the start as far as the first picture needs it. */
const come: Come = { opening: { en: opening } };
/** Whether a part has come in a language. */
export function isSpoken(part: SentencesPart, language: Language): boolean {
  return come[part]?.[language] !== undefined;
}

/** Puts a part in: from now on it is said. */
export function putSentences<Part extends SentencesPart>(
  part: Part,
  language: Language,
  sentences: Sentences[Part],
): void {
  const parts: Partial<Record<Language, unknown>> = (come[part] ??= {});
  parts[language] = sentences;
}

/** A part in a language, else in English; undefined until it has come. */
export function sentencesOf<Part extends SentencesPart>(
  part: Part,
  language: Language,
): Sentences[Part] | undefined {
  const parts: Partial<Record<Language, Sentences[Part]>> | undefined = come[part];
  return parts?.[language] ?? parts?.en;
}
