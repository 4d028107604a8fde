import { useMemo } from 'react';
import { lessonIds } from '#lessons/course/place.ts';
import { useText } from '#state/overview.ts';
import { useActions } from '#state/useApp.ts';
import type { MenuItem } from '#ui/Menu.tsx';
import { resumedAt } from './progress.ts';

/** The lessons as entries of a menu; each goes on where it was left. */
export function useLessonItems(): readonly MenuItem[] {
  const { openLesson } = useActions();
  const t = useText();
  return useMemo(
    () =>
      lessonIds.map((id) => ({
        id: `lesson-${id}`,
        label: t(`learn.${id}.title`),
        description: t(`learn.${id}.about`),
        onSelect: () => openLesson(resumedAt(id)),
      })),
    [openLesson, t],
  );
}
