import { atOnce } from './atOnce.ts';
import type { Lesson } from './lesson.ts';
import { names } from './names.ts';
import type { LessonId } from './place.ts';
import { cache } from './cache.ts';
import { platforms } from './platforms.ts';
import { secrets } from './secrets.ts';
import { target } from './target.ts';
import { wholeFile } from './whole.ts';
import { whyStages } from './whyStages.ts';

/** Every lesson; loaded with the player. */
export const course: Readonly<Record<LessonId, Lesson>> = {
  'why-stages': whyStages,
  names,
  target,
  'at-once': atOnce,
  cache,
  secrets,
  platforms,
  whole: wholeFile,
};
