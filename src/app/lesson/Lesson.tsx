import { useMemo, type ReactElement } from 'react';
import { readPlace } from '#lessons/course/place.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { BrokenLesson } from './BrokenLesson.tsx';
import './lesson.css';
import { Player } from './Player.tsx';
import { lessonAt, type ShownLesson } from './shownLesson.ts';
import { useAddress } from './useAddress.ts';

/** The lesson that the page's state names, in place of the reader's work, which waits as it was left. */
export function Lesson(): ReactElement | null {
  const isOpen = useApp((state) => state.lesson !== '');
  const id = useApp((state) => readPlace(state.lesson)?.id ?? '');
  const shown = useMemo(() => lessonAt(id), [id]);
  if (!isOpen) return null;
  return 'lesson' in shown ? <Player key={id} shown={shown} /> : <Broken problems={shown.problems} />;
}

function Broken({ problems }: Pick<ShownLesson, 'problems'>): ReactElement {
  const own = useAppStore();
  const { openLesson } = useActions();
  useAddress(
    own,
    useApp((state) => state.lesson),
  );
  return <BrokenLesson problems={problems} onLeave={() => openLesson('')} />;
}
