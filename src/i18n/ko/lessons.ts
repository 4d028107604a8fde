import { atOnce } from './course/atOnce.ts';
import { cache } from './course/cache.ts';
import { names } from './course/names.ts';
import { platforms } from './course/platforms.ts';
import { secrets } from './course/secrets.ts';
import { target } from './course/target.ts';
import { whole } from './course/whole.ts';
import { whyStages } from './course/whyStages.ts';
import { lessonPlayer } from './lessonPlayer.ts';
import { ownLessons } from './ownLessons.ts';

/** What the player says, and the words of every lesson by the ids of its steps. */
export const lessons = {
  player: lessonPlayer,
  own: ownLessons,
  course: { 'why-stages': whyStages, names, target, 'at-once': atOnce, cache, secrets, platforms, whole },
};
