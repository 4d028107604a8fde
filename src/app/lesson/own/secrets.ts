import { decodeLink } from '#core/share/decodeLink.ts';
import type { SharedState } from '#core/share/types.ts';
import { lessonIdOf, readPlace } from '#lessons/course/place.ts';
import type { OwnStep } from '#lessons/own/ownLesson.ts';
import { readLesson } from '#lessons/own/readLesson.ts';
import { writeLesson } from '#lessons/own/writeLesson.ts';
import { credentialNames, withoutCredentials } from '#panels/share/credentials.ts';
import { placeOfLesson } from '#app/opening/lessonLinks.ts';

/** A Dockerfile that solves a task, as a state; undefined where a step has none. */
function solutionOf({ state, task }: OwnStep): SharedState | undefined {
  return task?.task.kind === 'edit' ? { ...state, text: task.task.solution } : undefined;
}

/** All that a step of a lesson hands on: what it shows, and the Dockerfile that solves its task. */
export function worksOf(step: OwnStep): readonly SharedState[] {
  const solution = solutionOf(step);
  return solution === undefined ? [step.state] : [step.state, solution];
}

/** The same step with `***` in place of what looks like a credential. */
export function withoutSecrets(step: OwnStep): OwnStep {
  const { task: own } = step;
  const solution = solutionOf(step);
  const state = withoutCredentials(step.state);
  if (own?.task.kind !== 'edit' || solution === undefined) return { ...step, state };
  const { text } = withoutCredentials(solution);
  return { ...step, state, task: { ...own, task: { ...own.task, solution: text } } };
}

/** The place in a lesson for anybody to open; the same one where nothing in the lesson looks like a credential. */
export async function placeWithoutSecrets(place: string): Promise<string> {
  const { id, step } = readPlace(place) ?? { id: '', step: 1 };
  const link = lessonIdOf(id) === undefined ? decodeLink(id) : undefined;
  const lesson = link?.ok === true ? readLesson(link.state.text).lesson : undefined;
  if (lesson === undefined || credentialNames(lesson.steps.flatMap(worksOf)).length === 0) return place;
  return placeOfLesson(writeLesson({ ...lesson, steps: lesson.steps.map(withoutSecrets) }), step);
}
