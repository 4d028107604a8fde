import { atOnce } from './course/atOnce.ts';
import { names } from './course/names.ts';
import { target } from './course/target.ts';
import { whyStages } from './course/whyStages.ts';
import { lessonPlayer } from './lessonPlayer.ts';

/** What the player says, and the words of every lesson by the ids of its steps. */
export const lessons = {
  player: lessonPlayer,
  course: { 'why-stages': whyStages, names, target, 'at-once': atOnce },
};
