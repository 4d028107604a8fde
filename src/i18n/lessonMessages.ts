import type { lessons } from './en/lessons.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

export type TranslateLesson = TranslateOf<typeof lessons.player>;

/** What the player of lessons says, once its sentences have come. */
export const lessonText = byLanguage((language): TranslateLesson =>
  translatorOf<typeof lessons.player>((key) => sentencesOf('lessons', language)?.player[key]),
);

export type TranslateOwn = TranslateOf<typeof lessons.own>;

/** What is said of lessons of one's own, once it has come. */
export const ownText = byLanguage((language): TranslateOwn =>
  translatorOf<typeof lessons.own>((key) => sentencesOf('lessons', language)?.own[key]),
);

/** What is said at one step of a lesson; "" where there is nothing to say. `code` stands between backticks. */
export interface StepWords {
  readonly title: string;
  readonly say: string;
  readonly task: string;
  readonly hint: string;
  /** Said once the task is solved. */
  readonly done: string;
}

/** The words of a step, once they have come. */
export function stepWords(language: Language, lesson: keyof typeof lessons.course, step: string): StepWords {
  const words: Readonly<Record<string, string>> = sentencesOf('lessons', language)?.course[lesson] ?? {};
  const word = (part: string): string => words[`${step}.${part}`] ?? '';
  return {
    title: word('title'),
    say: word('say'),
    task: word('task'),
    hint: word('hint'),
    done: word('done'),
  };
}
