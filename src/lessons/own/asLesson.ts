import type { Lesson, LessonStep } from '#lessons/course/lesson.ts';
import type { OwnLesson, OwnStep } from './ownLesson.ts';

/** A reader's lesson as the player and the judge know lessons; undefined without a step. Steps have their numbers as ids. */
export function asLesson({ steps }: OwnLesson): Lesson | undefined {
  const [first, ...others] = steps.map(asStep);
  return first && { steps: [first, ...others] };
}

function asStep({ state: { text, view, ...work }, task }: OwnStep, at: number): LessonStep {
  return { id: String(at + 1), text, work, view, ...(task && { task: task.task }) };
}
