import { writeFields } from '#core/share/fieldTable.ts';
import { viewFields, workFields } from '#core/share/fields.ts';
import { LESSON_FORMAT, LESSON_VERSION, type OwnLesson, type OwnStep } from './ownLesson.ts';

/** The file of a lesson, which `readLesson` reads back. Equal lessons give equal files. */
export function writeLesson({ title, aim, steps }: OwnLesson): string {
  const file = {
    format: LESSON_FORMAT,
    version: LESSON_VERSION,
    title,
    aim,
    steps: steps.map((step, at) => writtenStep(step, steps[at - 1]?.state.text ?? '')),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function writtenStep({ title, say, state, task }: OwnStep, before: string): object {
  const view = { ...state.view, lesson: '' };
  const settings = { ...writeFields(workFields, state), ...writeFields(viewFields, view) };
  return {
    title,
    text: say,
    ...(state.text !== before && { dockerfile: state.text }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(task && { task: { ...task.task, text: task.ask, hint: task.hint, done: task.done } }),
  };
}
