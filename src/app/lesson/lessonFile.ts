import type { OwnLesson } from '#lessons/own/ownLesson.ts';
import { writeLesson } from '#lessons/own/writeLesson.ts';
import { saveFile } from '#ui/saveFile.ts';

/** Longest name of a file (characters), without its ending. */
const LONGEST = 60;

/** A title as the name of a file: letters and digits of any script, with dashes between. */
function fileNameOf(title: string): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  const short = Array.from(name).slice(0, LONGEST).join('');
  return `${short === '' ? 'lesson' : short}.lesson.json`;
}

/** Hands the file of a lesson to the reader. */
export function saveLesson(lesson: OwnLesson): void {
  saveFile(fileNameOf(lesson.title), new Blob([writeLesson(lesson)], { type: 'application/json' }));
}
