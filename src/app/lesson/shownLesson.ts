import { decodeLink } from '#core/share/decodeLink.ts';
import type { Language } from '#i18n/format.ts';
import { ownText, stepWords, type StepWords } from '#i18n/lessonMessages.ts';
import { translate } from '#i18n/messages.ts';
import { course } from '#lessons/course/course.ts';
import type { Lesson } from '#lessons/course/lesson.ts';
import { lessonIdOf } from '#lessons/course/place.ts';
import { asLesson } from '#lessons/own/asLesson.ts';
import type { LessonProblem, OwnLesson } from '#lessons/own/ownLesson.ts';
import { readLesson } from '#lessons/own/readLesson.ts';
import { askText } from './askText.ts';

/** A lesson as it is played, of the course or somebody's own. */
export interface ShownLesson {
  /** As places have it. */
  readonly id: string;
  readonly lesson: Lesson;
  /** With its words, where it is none of the course. */
  readonly own: OwnLesson | undefined;
  /** What of it could not be read. */
  readonly problems: readonly LessonProblem[];
}

/** What there is of the lesson at a place: without one that can be shown, the reasons why. */
export function lessonAt(id: string): ShownLesson | Pick<ShownLesson, 'problems'> {
  const known = lessonIdOf(id);
  if (known !== undefined) return { id, lesson: course[known], own: undefined, problems: [] };
  const link = decodeLink(id);
  // The page told of a damaged link before it came to this.
  if (!link.ok) return { problems: [{ kind: 'no-lesson' }] };
  const { lesson: own, problems } = readLesson(link.state.text);
  const lesson = own && asLesson(own);
  return lesson === undefined ? { problems } : { id, lesson, own, problems };
}

/** The title; never "". */
export function titleOf({ id, own }: ShownLesson, language: Language): string {
  const known = lessonIdOf(id);
  if (known !== undefined) return translate(language)(`learn.${known}.title`);
  return own === undefined || own.title.trim() === '' ? ownText(language)('own.untitled') : own.title;
}

/** What the lesson is for; "" where nobody said so. */
export function aimOf({ id, own }: ShownLesson, language: Language): string {
  const known = lessonIdOf(id);
  return known === undefined ? (own?.aim ?? '') : translate(language)(`learn.${known}.about`);
}

/** What is said at a step (counted from 0); a title that nobody gave is the number of the step. */
export function wordsAt({ id, own, lesson }: ShownLesson, language: Language, at: number): StepWords {
  const known = lessonIdOf(id);
  if (known !== undefined) return stepWords(language, known, (lesson.steps[at] ?? lesson.steps[0]).id);
  const step = own?.steps[at];
  const { hint = '', done = '' } = step?.task ?? {};
  return {
    title: step?.title.trim() || ownText(language)('own.step', { step: at + 1 }),
    say: step?.say ?? '',
    task: step?.task === undefined ? '' : step.task.ask.trim() || askText(step.task.task, language),
    hint,
    done,
  };
}
