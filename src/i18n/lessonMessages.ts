import type { lessons } from './en/lessons.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './sentences.ts';
import { translatorOf, type TranslateOf } from './translator.ts';

export type TranslateLesson = TranslateOf<typeof lessons.player>;

const textIn = (language: Language): TranslateLesson =>
  translatorOf<typeof lessons.player>((key) => sentencesOf('lessons', language)?.player[key]);

const texts: Readonly<Record<Language, TranslateLesson>> = { en: textIn('en'), ko: textIn('ko') };

/** What the player of lessons says, once its sentences have come; the same function for a language every time. */
export function lessonText(language: Language): TranslateLesson {
  return texts[language];
}

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
