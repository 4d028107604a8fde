import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { MarkedContext } from '#canvas/cards/marked.ts';
import { atADesk, ReadingContext } from '#canvas/picture/reading.ts';
import { lessonText } from '#i18n/lessonMessages.ts';
import { withSentences } from '#i18n/sentences.ts';
import { lessonIdOf, lessonIds, writePlace } from '#lessons/course/place.ts';
import { StoreContext, useActions, useApp, useAppStore } from '#state/useApp.ts';
import { onDemand } from '#ui/onDemand.tsx';
import { hasOverlay } from '#ui/overlays.ts';
import { Help } from '#app/engine/dialogs.ts';
import { isField } from '#app/opening/accept.ts';
import { fillScreen } from '#app/present/fullScreen.ts';
import { useRestingPointer } from '#app/present/useRestingPointer.ts';
import { usePhone } from '#app/shell/appearance.ts';
import { useHall } from '#app/shell/useHall.ts';
import { listenForShortcuts } from '#app/shell/shortcuts.ts';
import { Workbench } from '#app/shell/Workbench.tsx';
import { LessonHeader } from './LessonHeader.tsx';
import { addView, OwnLessons } from './own/ownLessonsLater.ts';
import type { ShownLesson } from './shownLesson.ts';
import { StepPanel } from './StepPanel.tsx';
import { useAddress } from './useAddress.ts';
import { usePlay } from './usePlay.ts';

const Hall = onDemand(() => withSentences(import('./Hall.tsx'), 'talk').then((file) => file.Hall), {
  isOver: true,
});
const Handout = onDemand(() => import('./handout/Handout.tsx').then((file) => file.Handout), {
  isOver: true,
});

/** A lesson, a step at a time, with the whole tool beside it. */
export function Player({ shown }: { readonly shown: ShownLesson }): ReactElement {
  const own = useAppStore();
  const { openLesson } = useActions();
  const language = useApp((state) => state.language);
  const say = lessonText(language);
  const play = usePlay(shown, true);
  const { store, at, reset } = play;
  const { id } = shown;
  const phone = usePhone();
  const inAHall = useHall();
  const [searching, setSearching] = useState(false);
  const [picking, setPicking] = useState(false);
  const [helps, setHelps] = useState(false);
  const [isShow, setShow] = useState(false);
  const [prints, setPrints] = useState(false);
  const [ownLessons, setOwnLessons] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  useAddress(own, writePlace({ id, step: at + 1 }));
  const isResting = useRestingPointer(at);
  const hall = `sg-lesson-hall ${isResting ? 'sg-show-resting' : ''}`;

  const { go: goTo } = play;
  const go = useCallback(
    (to: number) => {
      goTo(to);
      panel.current?.focus();
    },
    [goTo],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || isField(event.target) || hasOverlay())
        return;
      if (key === 'PageDown') go(at + 1);
      else if (key === 'PageUp') go(at - 1);
      else if (key === 's') reset();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [at, go, reset]);
  const present = useCallback(() => {
    fillScreen();
    setShow(true);
  }, []);
  const commands = useMemo(
    () => ({
      help: () => setHelps(true),
      pickTarget: () => setPicking(true),
      search: () => setSearching(true),
      present,
      drafts: () => undefined,
    }),
    [setHelps, setPicking, setSearching, present],
  );
  useEffect(() => listenForShortcuts(store, commands), [store, commands]);

  const known = lessonIdOf(id);
  const next = known && lessonIds[lessonIds.indexOf(known) + 1];
  return (
    <StoreContext value={store}>
      <MarkedContext value={play.marked}>
        <ReadingContext value={isShow && !phone ? inAHall : atADesk}>
          <LessonHeader
            page={own}
            shown={shown}
            picking={picking}
            onPick={setPicking}
            onHelp={commands.help}
            onPresent={present}
            onPrint={() => setPrints(true)}
            onAdd={() => void addView(store).then(setOwnLessons)}
            onCopy={setOwnLessons}
            onLeave={() => openLesson('')}
          />
          <div className={`sg-lesson ${isShow ? hall : ''}`}>
            <Workbench searching={searching} onSearch={setSearching} />
            <StepPanel
              key={play.visit}
              ref={panel}
              say={say}
              shown={shown}
              at={at}
              done={play.done}
              onGo={go}
              onReset={reset}
              onSolved={play.onSolved}
              onMarked={play.onMarked}
              onEnd={() => openLesson(next === undefined ? '' : writePlace({ id: next, step: 1 }))}
              isLastLesson={next === undefined}
            />
          </div>
          {isShow && <Hall at={at} of={shown.lesson.steps.length} onGo={go} onEnd={() => setShow(false)} />}
          {prints && <Handout shown={shown} onClose={() => setPrints(false)} />}
          {ownLessons !== undefined && (
            <OwnLessons first={ownLessons} onPlay={openLesson} onClose={() => setOwnLessons(undefined)} />
          )}
          {helps && <Help onClose={() => setHelps(false)} />}
        </ReadingContext>
      </MarkedContext>
    </StoreContext>
  );
}
