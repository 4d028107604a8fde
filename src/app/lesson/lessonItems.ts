import { lessonIds } from '#lessons/course/place.ts';
import { useText } from '#state/overview.ts';
import { useActions } from '#state/useApp.ts';
import type { MenuItem } from '#ui/Menu.tsx';
import { finishedLessons, resumedAt } from './progress.ts';

export interface OwnLessonUse {
  /** Adds what the page shows to a lesson of one's own. */
  readonly onAdd: () => void;
  /** Opens the list of one's own lessons. */
  readonly onOwn: () => void;
}

/** The lessons as entries of a menu, each of which goes on where it was left, or is finished; then those of one's own. */
export function useLessonItems(own?: OwnLessonUse): readonly MenuItem[] {
  const { openLesson } = useActions();
  const t = useText();
  const finished = finishedLessons();
  const lessons = lessonIds.map((id): MenuItem => ({
    id: `lesson-${id}`,
    label: t(`learn.${id}.title`),
    description: `${t(`learn.${id}.about`)}${finished.has(id) ? ` ${t('learn.done')}` : ''}`,
    icon: finished.has(id) ? 'done' : undefined,
    onSelect: () => openLesson(resumedAt(id)),
  }));
  if (own === undefined) return lessons;
  return [
    ...lessons,
    { id: 'lesson-add', label: t('learn.add'), separated: true, onSelect: own.onAdd },
    { id: 'lesson-own', label: t('learn.own'), onSelect: own.onOwn },
  ];
}
