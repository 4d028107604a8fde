import { LESSON_FORMAT } from './ownLesson.ts';

/** Whether a text, or its beginning, is the file of a lesson. `name` is that of the file, "" where it has none. */
export function looksLikeLesson(text: string, name = ''): boolean {
  // Build logs may be JSON, too: an object a line.
  return /^\uFEFF?\s*\{/.test(text) && (name.endsWith('.lesson.json') || text.includes(`"${LESSON_FORMAT}"`));
}
